/** Authority on how far correct scores can be from the certified ones. */
import type { Matrix } from '../matrix.ts'
import { scores } from '../scores.ts'
import { dotBound } from './dot-bound.ts'
import { whereFinite } from './rounding.ts'
import { certain } from './uncertain.ts'

/** γ_(d+2)·|Q|·|K|ᵀ + (d+2)·η. Scores may cancel, so the bound goes by |q|·|k| and not by |q·k|. */
export function scoresBound(q: Matrix, k: Matrix): Matrix {
  return whereFinite(scores(q, k), dotBound(certain(q), certain(k)))
}
