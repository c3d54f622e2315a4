import { describe, expect, it } from 'vitest'
import type { Recipe } from '../../harness/domain/oracle.ts'
import { expandRecipe, isRecipe } from '../../harness/load/expand-recipe.ts'

type Random = Recipe['random']

function drawn(random: Partial<Random> & Pick<Random, 'shape' | 'values'>): readonly number[] {
  return expandRecipe({ random: { seed: 7, ...random } }).flat()
}

const fiveNumbers = Array.from({ length: 5 }, (): unknown => expect.any(Number))

// Computed with exact fractions by another program, in another language.
describe('a recipe stands for the same doubles on every machine', () => {
  it('from a normal distribution', () => {
    expect(drawn({ shape: [2, 2], values: 'normal' })).toEqual([
      0.8400806512217969, -1.1379283766727895, 0.0038035623729228973, 0.1625400399789214,
    ])
  })

  it('from a uniform one', () => {
    expect(drawn({ shape: [2, 2], values: 'uniform' })).toEqual([
      0.7873913091607392, 0.9607809060253203, -0.6267887456342578, -0.23251732857897878,
    ])
  })

  it('of small integers', () => {
    expect(drawn({ shape: [1, 8], values: 'small-integers' })).toEqual([3, -3, -4, 1, 3, 2, 0, 3])
  })

  it('of halves', () => {
    expect(drawn({ shape: [1, 8], values: 'halves' })).toEqual([-1, -0.5, 3.5, 1, -3.5, 3.5, 3.5, -4])
  })

  it('from the largest seed', () => {
    expect(drawn({ shape: [1, 2], values: 'uniform', seed: 4294967295 })).toEqual([
      0.8394199060276151, 0.999290132895112,
    ])
  })
})

describe('expandRecipe', () => {
  it('fills rows first, in the shape that is asked for', () => {
    const recipe: Recipe = { random: { shape: [3, 5], seed: 1, values: 'halves' } }
    expect(expandRecipe(recipe)).toEqual(Array.from({ length: 3 }, () => fiveNumbers))
    const flat: Recipe = { random: { shape: [1, 15], seed: 1, values: 'halves' } }
    expect(expandRecipe(recipe).flat()).toEqual(expandRecipe(flat).flat())
  })

  it('makes a list where the shape is one number: those of a matrix of one row', () => {
    const list: Recipe = { random: { shape: [5], seed: 1, values: 'halves', times: 3 } }
    expect(expandRecipe(list)).toEqual(fiveNumbers)
    const row: Recipe = { random: { ...list.random, shape: [1, 5] } }
    expect([expandRecipe(list)]).toEqual(expandRecipe(row))
  })

  it('multiplies by `times`', () => {
    const plain = drawn({ shape: [2, 3], values: 'normal' })
    expect(drawn({ shape: [2, 3], values: 'normal', times: 64 })).toEqual(plain.map((entry) => entry * 64))
  })

  it('draws other numbers from another seed', () => {
    const one = drawn({ shape: [2, 3], values: 'normal', seed: 1 })
    const other = drawn({ shape: [2, 3], values: 'normal', seed: 2 })
    expect(one.filter((entry) => other.includes(entry))).toEqual([])
  })

  it('draws normal numbers of mean 0 and variance 1', () => {
    const numbers = drawn({ shape: [100, 200], values: 'normal' })
    const mean = numbers.reduce((sum, entry) => sum + entry, 0) / numbers.length
    const variance = numbers.reduce((sum, entry) => sum + (entry - mean) ** 2, 0) / numbers.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(Math.abs(variance - 1)).toBeLessThan(0.04)
  })

  it.each([
    ['small-integers', 9, -4, 4],
    ['halves', 17, -4, 4],
  ] as const)('draws %s: all %i of them, from %i to %i', (values, count, least, most) => {
    const numbers = new Set(drawn({ shape: [10, 100], values }))
    expect([numbers.size, Math.min(...numbers), Math.max(...numbers)]).toEqual([count, least, most])
  })
})

describe('isRecipe', () => {
  it('tells a recipe from a record of matrices, a matrix and a number', () => {
    expect(isRecipe({ random: { shape: [1, 1], seed: 1, values: 'normal' } })).toBe(true)
    expect([{ wq: [[1]] }, [[1]], 3, null].map(isRecipe)).toEqual([false, false, false, false])
  })
})
