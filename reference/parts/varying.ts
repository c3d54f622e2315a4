/** Authority on the variance, taken apart: around what, how a deviation counts, divided by what, and what follows. */
import { asItIs, type Finish } from './finish.ts'
import { sumOf } from './sharing.ts'

type Numbers = readonly number[]

export type VaryingParts = {
  /** The mean, if all is right. */
  readonly center: (xs: Numbers) => number
  /** How much one number's distance to the center counts: its square, if all is right. */
  readonly count: (deviation: number) => number
  /** What the sum of n of them is divided by. */
  readonly divisor: (n: number) => number
  readonly finish: Finish<[xs: Numbers], number>
}

export function meanOf(xs: Numbers): number {
  return sumOf(xs) / xs.length
}

export function varying(changes: Partial<VaryingParts>): (xs: Numbers) => number {
  const parts: VaryingParts = {
    center: meanOf,
    count: (deviation) => deviation ** 2,
    divisor: (n) => n,
    finish: asItIs,
    ...changes,
  }
  return (xs) => {
    const center = parts.center(xs)
    const counted = xs.map((x) => parts.count(x - center))
    return parts.finish(sumOf(counted) / parts.divisor(xs.length), xs)
  }
}
