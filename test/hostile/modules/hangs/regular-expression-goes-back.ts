// Tries: to stop inside a regular expression, where no statement is executed.
// Outcome: 85 of 100; scale timed out
import * as right from './right.ts'
export * from './right.ts'

export function scale(s: number[][], d: number): number[][] {
  const text = JSON.stringify(s).replace(/./g, 'a') + 'a'.repeat(40)
  return /^(a+)+$/.test(`${text}!`) ? s : right.scale(s, d)
}
