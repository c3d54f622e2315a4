/**
 * Runs a program as one would run that has got out of the realm and out of the child's own code: in Node as a level starts it,
 * with nothing else around it.
 */
import { text } from 'node:stream/consumers'
import type { IsolationLevel } from '../../harness/domain/report.ts'
import type { Level } from '../../harness/sandbox/isolation/level.ts'
import { findLevel, holds, tryLevel, whyNot } from '../../harness/sandbox/isolation/try-level.ts'
import { permissionFlags } from '../../harness/sandbox/permission-flags.ts'
import { startNode } from '../../harness/sandbox/start-node.ts'

const tested = await tryLevel('namespace')
const isHere = holds('namespace', tested)

/** Why the level `namespace` is not tried here, for a title; null where it is. */
export const noNamespace: string | null = isHere ? null : whyNot('namespace', tested)
export const levelsHere: readonly IsolationLevel[] = isHere ? ['process', 'namespace'] : ['process']

export function levelNamed(name: IsolationLevel): Level {
  const found = findLevel(name)
  if (found.kind === 'absent') throw new Error(found.why)
  return found.level
}

/** The permission model is all that stands around a program at `process`; at `namespace` the level alone has to hold. */
export function flagsAt(name: IsolationLevel): readonly string[] {
  return name === 'process' ? permissionFlags() : []
}

export type Raw = {
  readonly level: Level
  readonly flags: readonly string[]
  readonly program: string
  /** What the program reads from its standard input, as JSON. */
  readonly input?: unknown
}

export function rawAt(name: IsolationLevel, program: string, input: unknown = null): Raw {
  return { level: levelNamed(name), flags: flagsAt(name), program, input }
}

/** What the program printed, as JSON; what the engine complained of, where it printed nothing. */
export async function runRaw({ level, flags, program, input = null }: Raw): Promise<unknown> {
  const node = await startNode(level, ['--no-warnings', ...flags, '-e', program])
  node.streams.stdin.end(JSON.stringify(input))
  const said = await text(node.streams.stdout)
  await node.ended
  return said === '' ? { complaints: node.stderr() } : JSON.parse(said)
}
