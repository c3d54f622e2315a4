/**
 * Your work for assignment 02: why scores are divided by √d. One exported function for each stage; README.md explains
 * them.
 *
 * Replace each `throw` by your own code. Keep the names and the order of the arguments, and do not change what you
 * are given: every result is a new list or matrix. You may add functions, and files beside this one.
 */

/** Rows × columns. Every row has the same length. */
export type Matrix = number[][]

/**
 * The scores of one query: how well it fits each key. Not scaled.
 *
 * query has d numbers, keys is n × d, the result has n numbers: one for each key.
 * result[j] = Σₜ query[t] · keys[j][t]
 *
 * dotProducts([1, 2], [[3, 4], [0, 5]]) is [11, 10]
 */
export function dotProducts(query: number[], keys: Matrix): number[] {
  throw new NotImplemented('dotProducts')
}

/**
 * The variance of exactly these numbers: the mean of their squared distances to their mean.
 *
 * xs has n numbers, at least one; the result is a number.
 * result = Σ (x − mean)² / n
 *
 * variance([1, 5]) is 4, and variance([7]) is 0
 */
export function variance(xs: number[]): number {
  throw new NotImplemented('variance')
}

/**
 * The weights that the query gives its keys: softmax of its scores, divided by √d first if `scaled` is true.
 *
 * query has d numbers, keys is n × d, the result has n numbers from 0 to 1 that sum to 1.
 * Scores of ±100,000 must give numbers too.
 *
 * attend([2], [[1], [1]], { scaled: true }) is [0.5, 0.5]
 */
export function attend(query: number[], keys: Matrix, { scaled }: { scaled: boolean }): number[] {
  throw new NotImplemented('attend')
}

/**
 * The entropy of the weights in bits: between how many keys the query is undecided.
 *
 * weights has n numbers from 0 to 1 that sum to 1; the result is a number from 0 to log₂ n.
 * result = −Σ p · log₂ p, where a weight of 0 adds nothing
 *
 * entropy([0.5, 0.25, 0.25]) is 1.5, and entropy([1, 0]) is 0
 */
export function entropy(weights: number[]): number {
  throw new NotImplemented('entropy')
}

/**
 * The derivative of softmax, from the weights that it gave: how much each weight moves when a score does.
 *
 * weights has n numbers, the result is n × n: row i belongs to weight i, column j to score j.
 * result[i][j] = weights[i] − weights[i]² where i = j, and −weights[i] · weights[j] elsewhere
 *
 * softmaxJacobian([0.25, 0.75]) is [[0.1875, -0.1875], [-0.1875, 0.1875]]
 */
export function softmaxJacobian(weights: number[]): Matrix {
  throw new NotImplemented('softmaxJacobian')
}

/**
 * How much slope softmax has left: the square root of the sum of the squares of all entries of its Jacobian.
 *
 * weights has n numbers, the result is a number, 0 or more.
 *
 * gradientNorm([0.25, 0.75]) is 0.375
 */
export function gradientNorm(weights: number[]): number {
  throw new NotImplemented('gradientNorm')
}

/** Says that a stage has not been started, so that the report does not call it wrong. */
class NotImplemented extends Error {
  constructor(stage: string) {
    super(`${stage} is not written yet`)
    this.name = 'NotImplemented'
  }
}
