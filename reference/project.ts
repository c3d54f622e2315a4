/** Authority on the projection: the same tokens, seen through learned weights. */
import { dot, outer, transpose, type Matrix } from './matrix.ts'

/**
 * X·W: (n × d_model)·(d_model × d) → (n × d).
 *
 * Row i of the result belongs to token i alone: entry (i, j) is row i of X against column j of W. No token looks at
 * another one yet. Three different W make three different views of the same tokens: what each asks for (queries),
 * what each answers to (keys), and what each has to give (values).
 */
export function project(x: Matrix, w: Matrix): Matrix {
  return outer(x, transpose(w), dot)
}
