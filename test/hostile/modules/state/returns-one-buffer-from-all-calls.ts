// Tries: to write every result into the same lists, those of earlier calls included; nothing of it shows in a single call.
// Outcome: 96.25 of 100; attention q wrong
import * as right from './right.ts'
export * from './right.ts'

const buffer: number[][] = []

export function project(x: number[][], w: number[][]): number[][] {
  const result = right.project(x, w)
  buffer.length = 0
  buffer.push(...result)
  return buffer
}

export function attention(
  x: number[][],
  weights: right.Projections,
  options: { causal: boolean },
): right.Trace {
  const trace = right.attention(x, weights, options)
  return { ...trace, q: project(x, weights.wq), k: project(x, weights.wk), v: project(x, weights.wv) }
}
