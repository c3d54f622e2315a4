/** Authority on how a place inside a result is named: "row 1, column 2" for people, `scale(s, d)[0][1]` beside it. */
import type { Path } from '../domain/value.ts'
import { clip } from './clip.ts'

export type Place = { readonly words: string; readonly code: string }

const LONGEST_KEY = 40

/** `lone` says what a single index counts: the entries of a list of numbers, or the rows of a matrix. */
export function sayPlace(subject: string, path: Path, lone: 'row' | 'entry'): Place {
  const keys = path.filter((step) => typeof step === 'string').map((key) => clip(key, LONGEST_KEY))
  const indices = path.filter((step) => typeof step === 'number')
  const words = [...keys, ...countFromOne(indices, lone)]
  return {
    words: words.length > 0 ? words.join(', ') : 'the result',
    code: subject + path.map((step) => (typeof step === 'number' ? `[${step}]` : property(step))).join(''),
  }
}

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
