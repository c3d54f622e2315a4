/** Authority on the other ways to compute a variance: all as right as subtracting the mean first. */
import type { Sum } from './dot-products.ts'

type Variance = (xs: readonly number[]) => number

export function varianceWith(sum: Sum): Variance {
  return (xs) => {
    const mean = sum(xs) / xs.length
    return sum(xs.map((x) => (x - mean) * (x - mean))) / xs.length
  }
}

/** Welford: one pass, with the mean so far. */
export const onePassVariance: Variance = (xs) => {
  let mean = 0
  let squares = 0
  xs.forEach((x, i) => {
    const before = x - mean
    mean += before / (i + 1)
    squares += before * (x - mean)
  })
  return squares / xs.length
}

/** Counted from the first number instead of from 0; a shift changes no variance. */
export const shiftedVariance: Variance = (xs) => {
  const shifted = xs.map((x) => x - (xs[0] ?? NaN))
  const sum = shifted.reduce((total, y) => total + y, 0)
  const squares = shifted.reduce((total, y) => total + y * y, 0)
  return (squares - (sum * sum) / xs.length) / xs.length
}

/** Half the mean square distance of every number from every other. */
export const pairwiseVariance: Variance = (xs) => {
  const squares = xs.flatMap((x) => xs.map((other) => (x - other) ** 2))
  return squares.reduce((total, square) => total + square, 0) / (2 * xs.length * xs.length)
}
