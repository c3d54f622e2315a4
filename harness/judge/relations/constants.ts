/** Authority on what a number can be on a test vector: √d, d, 1/√d and so on for each of its sizes, or a number known by name. */
import type { Sample } from './sample.ts'

export type Constant = {
  readonly name: string
  /** The size that it is made of; null for one that is the same everywhere. */
  readonly size: string | null
  readonly of: (size: number) => number
  /** False for a number that was only measured. */
  readonly isNamed: boolean
}

/** Whether its name is the number, so that there is nothing to add. */
export function saysItself({ name }: Constant): boolean {
  return /^−?\d[\d./e+−]*$/.test(name)
}

/** NaN where a test vector does not have the size. */
export function valueOn({ size, of }: Constant, { sizes }: Sample): number {
  return of(size === null ? 1 : (sizes.get(size) ?? NaN))
}

const FIXED: readonly (readonly [name: string, value: number])[] = [
  ['−1', -1],
  ['2', 2],
  ['1/2', 1 / 2],
  ['ln 2', Math.LN2],
  ['1/ln 2', 1 / Math.LN2],
  ['ln 10', Math.LN10],
  ['π', Math.PI],
  ['e', Math.E],
  ['10', 10],
  ['100', 100],
]

const MADE: readonly (readonly [before: string, after: string, of: (size: number) => number])[] = [
  ['√', '', Math.sqrt],
  ['', '', (size) => size],
  ['1/√', '', (size) => 1 / Math.sqrt(size)],
  ['1/', '', (size) => 1 / size],
  ['', '²', (size) => size * size],
  ['−√', '', (size) => -Math.sqrt(size)],
  ['−', '', (size) => -size],
]

/** A number that has no name but its digits. */
export function unnamed(value: number): Constant {
  const rounded = Number(value.toPrecision(12))
  const name = String(rounded).replace('-', '−')
  return { name, size: null, of: () => rounded, isNamed: false }
}

export function constantsOf(samples: readonly Sample[]): readonly Constant[] {
  const sizes = new Set(samples.flatMap((sample) => [...sample.sizes.keys()]))
  const made = [...sizes].flatMap((size) =>
    MADE.map(([before, after, of]): Constant => ({
      name: `${before}${size.includes('+') ? `(${size})` : size}${after}`,
      size,
      of,
      isNamed: true,
    })),
  )
  const fixed = FIXED.map(([name, value]): Constant => ({
    name,
    size: null,
    of: () => value,
    isNamed: true,
  }))
  return [...made, ...fixed]
}
