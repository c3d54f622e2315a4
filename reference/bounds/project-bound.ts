/** Authority on how far a correct projection can be from the certified one. */
import { transpose, type Matrix } from '../matrix.ts'
import { project } from '../project.ts'
import { dotBound } from './dot-bound.ts'
import { whereFinite } from './rounding.ts'
import { certain } from './uncertain.ts'

/** γ_(d_model+2)·|X|·|W| + (d_model+2)·η: nothing came in with an error. */
export function projectBound(x: Matrix, w: Matrix): Matrix {
  return whereFinite(project(x, w), dotBound(certain(x), certain(transpose(w))))
}
