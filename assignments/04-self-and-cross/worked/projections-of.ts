/** Authority on reading learnt matrices out of a stage's inputs. The harness only sends inputs that fit the stage. */
import { isList, isMatrix, isRecord, type Matrix, type Value } from '../../../harness/domain/value.ts'
import type { Projections } from '../../../reference/compose-attention.ts'

export function projectionsOf(value: Value | undefined): Projections {
  return { wq: matrixOf(value, 'wq'), wk: matrixOf(value, 'wk'), wv: matrixOf(value, 'wv') }
}

export function matrixOf(value: Value | undefined, name: string): Matrix {
  const matrix = value !== undefined && isRecord(value) ? value[name] : undefined
  if (!isMatrix(matrix)) throw new TypeError(`${name} is not a matrix.`)
  return matrix
}

export function headsOf(value: Value | undefined): readonly Value[] {
  const heads = value !== undefined && isRecord(value) ? value['heads'] : undefined
  if (heads === undefined || !isList(heads)) throw new TypeError('heads is not a list.')
  return heads
}
