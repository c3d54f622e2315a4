/**
 * Authority on the numbers that a recipe stands for: drawn by integer arithmetic alone, so that every engine gives the same
 * doubles. The generator is splitmix32, whose state only ever grows by a constant.
 */
import type { Recipe } from '../domain/oracle.ts'
import type { Matrix, Value } from '../domain/value.ts'
import type { Json } from '../domain/wire.ts'

type Drawn = Recipe['random']['values']

const WORD = 2 ** 32

export function isRecipe(input: Json | Recipe | Value): input is Recipe {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && 'random' in input
}

export function expandRecipe({ random: { shape, seed, values, times = 1 } }: Recipe): Matrix {
  const next = splitmix32(seed)
  const [rows, columns] = shape
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => draw(values, next) * times))
}

/** The next of 2³² equally likely integers, each time it is called. */
function splitmix32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

function draw(values: Drawn, next: () => number): number {
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
