/** Authority on the inputs that the reference is tried on: all dimensions different, several kinds of numbers. */
import { array, boolean, constantFrom, double, integer, tuple, type Arbitrary } from 'fast-check'
import type { AttentionInputs } from '../../reference/compose-attention.ts'
import { mapEntries, type Matrix } from '../../reference/matrix.ts'

const size = integer({ min: 1, max: 5 })

/** One kind of entry for the whole matrix: fractions, subnormals, whole numbers, halves, or up to ±1000. */
const entries = constantFrom(
  double({ min: -4, max: 4, noNaN: true }),
  double({ min: -4, max: 4, noNaN: true }).map((x) => x * 0.1 + 0.3),
  double({ min: -1e-308, max: 1e-308, noNaN: true }),
  integer({ min: -6, max: 6 }),
  integer({ min: -6, max: 6 }).map((x) => x / 2),
  double({ min: -1000, max: 1000, noNaN: true }),
)

export function matrix(rows: number, columns: number): Arbitrary<Matrix> {
  return entries.chain((entry) =>
    array(array(entry, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
}

/** (n × m)·(m × k). */
export const factors = tuple(size, size, size).chain(([n, m, k]) => tuple(matrix(n, m), matrix(m, k)))

/** (n × m)·(k × m)ᵀ. */
export const queriesAndKeys = tuple(size, size, size).chain(([n, m, k]) => tuple(matrix(n, m), matrix(k, m)))

/** Scores with some keys masked, up to ±1e5, and a width. */
export const logits = tuple(size, size, constantFrom(1e-3, 1, 10, 100)).chain(([n, m, times]) =>
  tuple(matrix(n, m), array(array(boolean(), { minLength: m }), { minLength: n })).map(
    ([values, masked]): Matrix =>
      mapEntries(values, (value, i, j) => (masked[i]?.[j] === true && i > 0 ? -Infinity : value * times)),
  ),
)

export const squareLogits = size.chain((n) => matrix(n, n))

export const logitsAndWidth = tuple(logits, constantFrom(1, 2, 3, 4, 7, 64, 3000, 4096))

/** Weights that sum to 1 in each row, or not: the stage may be given any. */
export const weightsAndValues = tuple(size, size, size).chain(([n, m, k]) =>
  tuple(
    array(array(double({ min: 0, max: 1, noNaN: true }), { minLength: m, maxLength: m }), {
      minLength: n,
      maxLength: n,
    }),
    matrix(m, k),
  ),
)

export const attentionInputs: Arbitrary<AttentionInputs> = tuple(size, size, size, size, boolean()).chain(
  ([n, model, d, values, causal]) =>
    tuple(matrix(n, model), matrix(model, d), matrix(model, d), matrix(model, values)).map(
      ([x, wq, wk, wv]): AttentionInputs => [x, { wq, wk, wv }, { causal }],
    ),
)
