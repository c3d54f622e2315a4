/** Authority on which levels of isolation this machine has, and on whether they hold here. Each is tried once. */
import type { IsolationLevel } from '../../domain/report.ts'
import { permissionFlags } from '../permission-flags.ts'
import type { Boundary } from './boundary.ts'
import { containerLevel } from './container-level.ts'
import { findEngine } from './find-engine.ts'
import { findProgram } from './find-program.ts'
import type { Level } from './level.ts'
import { namespaceLevel } from './namespace-level.ts'
import { processLevel } from './process-level.ts'
import { seccompFilter } from './seccomp-filter.ts'
import { testLevel } from './test-level.ts'

export type Found =
  { readonly kind: 'here'; readonly level: Level } | { readonly kind: 'absent'; readonly why: string }

export type Tried =
  | { readonly kind: 'tried'; readonly level: Level; readonly open: ReadonlySet<Boundary> }
  /** It is not here, or nothing could be started in it. */
  | { readonly kind: 'absent' | 'unusable'; readonly why: string }

/** What a level promises; where one of these is open, it is not used. */
const PROMISED: Readonly<Record<IsolationLevel, readonly Boundary[]>> = {
  process: ['reading', 'writing', 'starting'],
  namespace: ['reading', 'writing', 'network', 'signals'],
  container: ['reading', 'writing', 'network', 'signals'],
}

const tried = new Map<IsolationLevel, Promise<Tried>>()

export function tryLevel(name: IsolationLevel): Promise<Tried> {
  const trying = tried.get(name) ?? attempt(name)
  tried.set(name, trying)
  return trying
}

/** Why it is not used; null where it holds. */
export function whyNot(name: IsolationLevel, test: Tried): string | null {
  if (test.kind !== 'tried') return test.why
  const open = PROMISED[name].filter((boundary) => test.open.has(boundary))
  return open.length === 0 ? null : `its self-test got through (${open.join(', ')})`
}

let namespace: Found | null = null

/** Found at once, without starting anything. */
export function findNamespace(): Found {
  namespace ??= lookForNamespace()
  return namespace
}

function lookForNamespace(): Found {
  if (process.platform !== 'linux') return { kind: 'absent', why: 'it needs Linux' }
  const bubblewrap = findProgram('bwrap')
  if (bubblewrap === null) return { kind: 'absent', why: 'bubblewrap (bwrap) is not installed' }
  return { kind: 'here', level: namespaceLevel(bubblewrap, seccompFilter(process.arch)) }
}

async function find(name: IsolationLevel): Promise<Found> {
  switch (name) {
    case 'process':
      return { kind: 'here', level: processLevel }
    case 'namespace':
      return findNamespace()
    case 'container': {
      const found = await findEngine()
      return found.kind === 'here'
        ? { kind: 'here', level: containerLevel(found.engine, found.image) }
        : found
    }
  }
}

async function attempt(name: IsolationLevel): Promise<Tried> {
  const found = await find(name)
  if (found.kind === 'absent') return found
  // The permission model is all that the level `process` has; around another one it would hide what the level does not stop.
  const flags = name === 'process' ? permissionFlags() : []
  const first = await testLevel(found.level, flags)
  // A machine that is busy may have had no room for it.
  const test = first.kind === 'tried' ? first : await testLevel(found.level, flags)
  return test.kind === 'tried' ? { ...test, level: found.level } : test
}
