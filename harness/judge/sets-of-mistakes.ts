/** Authority on mistakes of a composition that are made together: each changes fields of its own. */
import type { Misconception } from '../domain/oracle.ts'

/** Every set of so many of them in which no two change the same field. */
export function setsOf(
  candidates: readonly Misconception[],
  size: number,
): readonly (readonly Misconception[])[] {
  if (size === 0) return [[]]
  return candidates.flatMap((one, i) =>
    setsOf(candidates.slice(i + 1), size - 1)
      .filter((others) => others.every((other) => isApart(one, other)))
      .map((others) => [one, ...others]),
  )
}

function isApart({ fields = {} }: Misconception, { fields: others = {} }: Misconception): boolean {
  return Object.keys(fields).every((field) => !Object.hasOwn(others, field))
}

/** The set as one mistake. */
export function merged(set: readonly Misconception[]): Misconception {
  const [first] = set
  return {
    id: set.map(({ id }) => id).join(' '),
    stage: first?.stage ?? '',
    fields: Object.assign({}, ...set.map(({ fields }) => fields)),
    // Only asked whether it fits a test vector's shapes: it does if every one of them does.
    program: (...inputs) => set.map(({ program }) => program(...inputs)).at(-1) ?? null,
  }
}
