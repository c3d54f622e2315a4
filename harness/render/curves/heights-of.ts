/** Authority on how high and how low a curve's picture reaches, and on the numbers beside it. */
import type { DrawnCurve } from '../../domain/report.ts'

export type Heights = { readonly low: number; readonly high: number; readonly ticks: readonly number[] }

const MOST_STEPS = 5

/**
 * All of the reference, and 0. Points of the student's may add its height once more on either side; where they lie further off,
 * the reference would be a flat line.
 */
export function heightsOf({ series }: DrawnCurve): Heights {
  const reference = series.flatMap((line) => line.reference.flatMap(numbers))
  const [least, most] = [Math.min(0, ...reference), Math.max(0, ...reference)]
  const reach = most - least || 1
  const own = series.flatMap((line) => line.own.flatMap(numbers))
  const shown = own.filter((at) => at >= least - reach && at <= most + reach)
  const [lowest, highest] = [Math.min(least, ...shown), Math.max(most, ...shown)]
  const step = roundStep((highest - lowest || 1) / MOST_STEPS)
  const [first, last] = [Math.floor(lowest / step), Math.max(Math.ceil(highest / step), 1)]
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step))
  return { low: tidy(first * step), high: tidy(last * step), ticks }
}

function numbers(at: number | null): readonly number[] {
  return at === null ? [] : [at]
}

/** 1, 2 or 5 with noughts, and no smaller than asked for. */
function roundStep(atLeast: number): number {
  const unit = 10 ** Math.floor(Math.log10(atLeast))
  return (([1, 2, 5] as const).find((times) => times * unit >= atLeast) ?? 10) * unit
}

/** 3 × 0.1 is not 0.3 to the last bit, and is to be written so. */
function tidy(at: number): number {
  return Number(at.toPrecision(12))
}
