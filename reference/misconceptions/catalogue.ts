/** Authority on making the misconceptions of one stage from the parts that each of them changes. */
import { combine } from '../parts/combine.ts'

/** One stage's misconceptions as programs, alone and two together. */
export type Catalogue<Stage> = {
  readonly without: Stage
  readonly alone: Readonly<Record<string, Stage>>
  /** Every program that makes both mistakes; none where they exclude each other. */
  readonly together: (one: string, other: string) => readonly Stage[]
}

export function catalogue<Parts extends { readonly finish: (...given: never[]) => unknown }, Stage>(
  make: (changes: Partial<Parts>) => Stage,
  mistakes: Readonly<Record<string, Partial<Parts>>>,
): Catalogue<Stage> {
  return {
    without: make({}),
    alone: Object.fromEntries(Object.entries(mistakes).map(([id, changes]) => [id, make(changes)])),
    together: (one, other) => {
      const [first, second] = [mistakes[one], mistakes[other]]
      return first === undefined || second === undefined ? [] : combine(first, second).map(make)
    },
  }
}
