/** Authority on the child that holds student code: the Node that it runs in may do nothing, and gets what it may use up. */
import { childSource } from '#generated/child-source.js'
import type { IsolationLevel } from '../domain/report.ts'
import type { Level } from './isolation/level.ts'
import { optimizeLate } from './optimize-late.ts'
import { permissionFlags } from './permission-flags.ts'
import { startNode, type NodeProcess } from './start-node.ts'

/** Where the manifest is not read yet, the child starts with this; another is started if it was not enough. */
export const USUAL_MEMORY_MB = 256
/** Where it cannot be limited once the manifest is read. */
const MOST_CPU_SECONDS = 300

export type Child = {
  readonly level: IsolationLevel
  readonly memoryMb: number
  /** Rejects where it cannot be started. */
  readonly node: Promise<NodeProcess>
  /** Ends it at once, or as soon as it has started; says when it is gone. */
  readonly kill: () => Promise<void>
}

export type ChildOptions = {
  readonly level: Level
  readonly memoryMb?: number
  readonly inspect?: { readonly onDebugger: (line: string) => void }
}

export function startChild({ level, memoryMb = USUAL_MEMORY_MB, inspect }: ChildOptions): Child {
  const args = [...flags(memoryMb, inspect !== undefined), '-e', childSource]
  const node = startNode(level, args, { memoryMb, cpuSeconds: MOST_CPU_SECONDS })
  const kill = async () => {
    const started = await node.catch(() => null)
    started?.kill()
    await started?.ended
  }
  if (inspect !== undefined) {
    const tell = (text: string) => text.trimEnd().split('\n').forEach(inspect.onDebugger)
    void node.then(({ streams }) => streams.stderr.on('data', tell))
  }
  // Whoever asks it is told; one that nobody asks any more may fail as it likes.
  node.catch(() => {})
  return { level: level.name, memoryMb, node, kill }
}

function flags(memoryMb: number, inspect: boolean): readonly string[] {
  return [
    '--no-warnings',
    `--max-old-space-size=${memoryMb}`,
    '--max-semi-space-size=8',
    '--stack-size=900',
    ...optimizeLate(),
    '--disallow-code-generation-from-strings',
    '--no-addons',
    // A debugger and the permission model exclude each other; whoever debugs runs their own code on their own machine.
    // It waits for one to be attached, and stops again just before the student's function is called.
    ...(inspect ? ['--inspect-brk=127.0.0.1:0'] : permissionFlags()),
  ]
}
