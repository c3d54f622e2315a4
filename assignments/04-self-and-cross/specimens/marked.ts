/**
 * Authority on inputs whose values say which token they came from: token j's last columns are 0 but for a 1 in place j, and wv
 * keeps just these. The output then is the matrix of weights itself, so that the pattern can be seen.
 */
import type { Matrix } from '../../../harness/domain/value.ts'

/** n × (width + n): what is known of each token, and its mark. */
export function marked(tokens: Matrix): Matrix {
  return tokens.map((token, j) => [...token, ...tokens.map((_, t) => Number(t === j))])
}

/** (width + n) × n: only the marks come through. */
export function onlyMarks(width: number, n: number): Matrix {
  return Array.from({ length: width + n }, (_, row) =>
    Array.from({ length: n }, (__, column) => Number(row === width + column)),
  )
}

/** (width + n) × d: only what is known of the token comes through, by `w`; the mark does not. */
export function withoutMarks(w: Matrix, n: number): Matrix {
  return [...w, ...Array.from({ length: n }, () => (w[0] ?? []).map(() => 0))]
}
