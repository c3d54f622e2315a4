/** Authority on one run of esbuild: a process of its own, the file on its standard input, its time, memory and output limited. */
import { setTimeout as pause } from 'node:timers/promises'
import { esbuildBinary } from './esbuild-binary.ts'
import { runTool, type ToolRun } from './run-tool.ts'
import { noRoom, PAUSES_MS } from './spawn-patiently.ts'
import { withinLimits } from './within-limits.ts'

export type Room = { readonly limitMs: number; readonly mostOutput: number }

export const FILE_MS = 5000
/** Of compiled code and its map. */
export const MOST_OUTPUT: number = 8 * 1024 * 1024
/** Of address space, of which the compiler takes more than a gigabyte before it reads anything. */
const MOST_KIB = 3 * 1024 * 1024

/** Waits where the system has no room for the threads that a compiler starts with. */
export async function runCompiler(args: readonly string[], input: string, room: Room): Promise<ToolRun> {
  const compiler = withinLimits({ program: esbuildBinary(), args }, { ...room, mostKib: MOST_KIB })
  for (const ms of PAUSES_MS) {
    const run = await runTool({ ...compiler, ...room, input })
    if (!hadNoRoom(run)) return run
    await pause(ms)
  }
  throw noRoom('no more threads may be started', null)
}

function hadNoRoom(run: ToolRun): boolean {
  return run.kind === 'ended' && run.code === 2 && /failed to create new OS thread/.test(run.stderr)
}
