/**
 * Runs a program as one would run that has got out of the realm and out of the child's own code: in Node as a level starts it,
 * with nothing else around it.
 */
import { text } from 'node:stream/consumers'
import type { Level } from '../../harness/sandbox/isolation/level.ts'
import { processLevel } from '../../harness/sandbox/isolation/process-level.ts'
import { findNamespace, tryLevel, whyNot } from '../../harness/sandbox/isolation/try-level.ts'
import { permissionFlags } from '../../harness/sandbox/permission-flags.ts'
import { startNode } from '../../harness/sandbox/start-node.ts'

/** Why the level `namespace` is not tried here, for a title; null where it is. */
export const noNamespace: string | null = whyNot('namespace', await tryLevel('namespace'))
/** Where it is named here, it may not be missing. */
const isDemanded = (process.env['FOLLOWTHROUGH_TEST_LEVELS'] ?? '').split(',').includes('namespace')
export const skipsNamespace: boolean = noNamespace !== null && !isDemanded

export type LevelHere = 'process' | 'namespace'
export const levelsHere: readonly LevelHere[] = skipsNamespace ? ['process'] : ['process', 'namespace']

export function levelNamed(name: LevelHere): Level {
  const found = findNamespace()
  if (name === 'process') return processLevel
  if (found.kind === 'absent') throw new Error(found.why)
  return found.level
}

/** For a level that limits what it starts; the others leave a raw program as it is. */
export const RAW_LIMITS = { memoryMb: 64, cpuSeconds: 60 }

/** The permission model is all that stands around a program at `process`; at `namespace` the level alone has to hold. */
export function flagsAt(name: LevelHere): readonly string[] {
  return name === 'process' ? permissionFlags() : []
}

export type Raw = {
  readonly level: Level
  readonly flags: readonly string[]
  readonly program: string
  /** What the program reads from its standard input, as JSON. */
  readonly input?: unknown
}

export function rawAt(name: LevelHere, program: string, input: unknown = null): Raw {
  return { level: levelNamed(name), flags: flagsAt(name), program, input }
}

/** What the program printed, as JSON; what the engine complained of, where it printed nothing. */
export async function runRaw({ level, flags, program, input = null }: Raw): Promise<unknown> {
  const node = await startNode(level, ['--no-warnings', ...flags, '-e', program], RAW_LIMITS)
  node.streams.stdin.end(JSON.stringify(input))
  const said = await text(node.streams.stdout)
  await node.ended
  return said === '' ? { complaints: node.stderr() } : JSON.parse(said)
}
