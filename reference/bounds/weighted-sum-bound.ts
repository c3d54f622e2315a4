/** Authority on how far a correct weighted sum can be from the certified one. */
import { transpose, type Matrix } from '../matrix.ts'
import { weightedSum } from '../weighted-sum.ts'
import { dotBound } from './dot-bound.ts'
import { whereFinite } from './rounding.ts'
import { certain } from './uncertain.ts'

/** γ_(n_k+2)·|A|·|V| + (n_k+2)·η: weights and values are given. */
export function weightedSumBound(a: Matrix, v: Matrix): Matrix {
  return whereFinite(weightedSum(a, v), dotBound(certain(a), certain(transpose(v))))
}
