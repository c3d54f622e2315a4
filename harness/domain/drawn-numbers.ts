/**
 * Authority on numbers that are drawn: by integer arithmetic alone, so that every engine gives the same doubles. The
 * generator is splitmix32, whose state only ever grows by a constant.
 */
import type { Recipe } from './oracle.ts'

export type DrawnValues = Recipe['random']['values']

/** The next of 2³² equally likely integers, each time it is called. */
export type Words = () => number

const WORD = 2 ** 32

export function splitmix32(seed: number): Words {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

export function drawNumber(values: DrawnValues, next: Words): number {
  switch (values) {
    case 'normal': {
      // Twelve uniform numbers have variance 1 together; their sum is an integer below 2³⁶, so it is exact.
      let sum = 0
      for (let i = 0; i < 12; i += 1) sum += next()
      return (sum - 6 * WORD) / WORD
    }
    case 'uniform':
      return (next() - WORD / 2) / (WORD / 2)
    case 'small-integers':
      return (next() % 9) - 4
    case 'halves':
      return ((next() % 17) - 8) / 2
  }
}
