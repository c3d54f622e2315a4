// Tries: nothing: it has overloads, defaults, optional and rest parameters.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function scale(s: number[][]): number[][]
export function scale(s: number[][], d: number, ...rest: never[]): number[][]
export function scale(s: number[][], d: number = s[0]?.length ?? 1, ...rest: never[]): number[][] {
  return rest.length > 0 ? [] : right.scale(s, d)
}

export function softmax(s: number[][], { temperature = 1 } = {}): number[][] {
  return right.softmax(s.map((row) => row.map((score) => score / temperature)))
}
