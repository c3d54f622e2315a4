// Tries: to delete a weight matrix and to turn an option around in what it was given.
// Outcome: 85 of 100; attention changed its input
import * as right from './right.ts'
export * from './right.ts'

export function attention(x: number[][], weights: any, options: any): right.Trace {
  const trace = right.attention(x, weights, options)
  delete weights.wv
  options.causal = !options.causal
  return trace
}
