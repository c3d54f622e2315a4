/** Authority on which levels of isolation this machine has, and on whether they hold here. Each is tried once. */
import type { IsolationLevel } from '../../domain/report.ts'
import { permissionFlags } from '../permission-flags.ts'
import type { Boundary } from './boundary.ts'
import { findProgram } from './find-program.ts'
import type { Level } from './level.ts'
import { namespaceLevel } from './namespace-level.ts'
import { processLevel } from './process-level.ts'
import { seccompFilter } from './seccomp-filter.ts'
import { testLevel, type LevelTest } from './test-level.ts'

export type Found =
  { readonly kind: 'here'; readonly level: Level } | { readonly kind: 'absent'; readonly why: string }

export type Tried = LevelTest | Extract<Found, { kind: 'absent' }>

const found = new Map<IsolationLevel, Found>()
const tried = new Map<IsolationLevel, Promise<Tried>>()

export function findLevel(name: IsolationLevel): Found {
  const known = found.get(name) ?? look(name)
  found.set(name, known)
  return known
}

export function tryLevel(name: IsolationLevel): Promise<Tried> {
  const under = tried.get(name) ?? attempt(findLevel(name))
  tried.set(name, under)
  return under
}

/** What a level promises; where one of these is open, it is not used. */
const PROMISED: Readonly<Record<IsolationLevel, readonly Boundary[]>> = {
  process: ['reading', 'writing', 'starting'],
  namespace: ['reading', 'writing', 'network', 'signals'],
  container: ['reading', 'writing', 'network', 'signals'],
}

export function holds(name: IsolationLevel, test: Tried): boolean {
  return test.kind === 'tried' && PROMISED[name].every((boundary) => !test.open.has(boundary))
}

/** Why a level that does not hold does not. */
export function whyNot(name: IsolationLevel, test: Tried): string {
  if (test.kind !== 'tried') return test.why
  const open = PROMISED[name].filter((boundary) => test.open.has(boundary))
  return `its self-test got through: ${open.join(', ')}`
}

function look(name: IsolationLevel): Found {
  switch (name) {
    case 'process':
      return { kind: 'here', level: processLevel }
    case 'namespace': {
      if (process.platform !== 'linux') return { kind: 'absent', why: 'it needs Linux' }
      const bubblewrap = findProgram('bwrap')
      if (bubblewrap === null) return { kind: 'absent', why: 'bubblewrap (bwrap) is not installed' }
      return { kind: 'here', level: namespaceLevel(bubblewrap, seccompFilter(process.arch)) }
    }
    case 'container':
      return { kind: 'absent', why: 'no engine was found' }
  }
}

async function attempt(one: Found): Promise<Tried> {
  if (one.kind === 'absent') return one
  // The permission model is all that the level `process` has; around another one it would hide what the level does not stop.
  return testLevel(one.level, one.level.name === 'process' ? permissionFlags() : [])
}
