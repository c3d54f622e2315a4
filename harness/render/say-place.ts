/** Authority on how a place inside a result is named: "row 1, column 2" for people, `scale(s, d)[0][1]` beside it. */
import type { Divergence } from '../domain/verdict.ts'
import type { Path } from '../domain/value.ts'
import { clip } from './clip.ts'

export type Place = {
  readonly words: string
  readonly code: string
  /** Both; where the place is all of the result, its code says so by itself. */
  readonly both: string
}

const LONGEST_KEY = 40

/** `lone` says what a single index counts: the entries of a list of numbers, or the rows of a matrix. */
export function sayPlace(subject: string, path: Path, lone: 'row' | 'entry'): Place {
  const named = runsOf(path).flatMap((run) =>
    run.key === null ? countFromOne(run.indices, lone) : [clip(run.key, LONGEST_KEY)],
  )
  const words = named.length > 0 ? named.join(', ') : 'the result'
  const code =
    subject + path.map((step) => (typeof step === 'number' ? `[${step}]` : property(step))).join('')
  return { words, code, both: named.length > 0 ? `${code} (${words})` : code }
}

/** What the only index on the way to a difference counts: there is a number, or there should be one, or there is more than that. */
export function loneOf(divergence: {
  readonly kind: Divergence['kind']
  readonly expected?: unknown
}): 'row' | 'entry' {
  switch (divergence.kind) {
    case 'number':
    case 'text':
    case 'second-call':
      return 'entry'
    case 'type':
      return typeof divergence.expected === 'string' && LEAF.test(divergence.expected) ? 'entry' : 'row'
    case 'shape':
    case 'changed-input':
      return 'row'
  }
}

/** How a value is described that has no parts. */
const LEAF = /^(?:a number|the text .*|true|false|null)$/s

/** Keys, and between them the indices that belong together. */
function runsOf(path: Path): readonly Run[] {
  const runs: Run[] = []
  for (const step of path) {
    const last = runs.at(-1)
    if (typeof step === 'string') runs.push({ key: step, indices: [] })
    else if (last?.key === null) last.indices.push(step)
    else runs.push({ key: null, indices: [step] })
  }
  return runs
}

type Run = { readonly key: string | null; readonly indices: number[] }

function countFromOne(indices: readonly number[], lone: string): readonly string[] {
  const names = NAMES[indices.length] ?? []
  return indices.map((index, position) => `${names[position] ?? lone} ${index + 1}`)
}

const NAMES: Readonly<Record<number, readonly string[]>> = {
  2: ['row', 'column'],
  3: ['item', 'row', 'column'],
}

function property(whole: string): string {
  const key = clip(whole, LONGEST_KEY)
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}
