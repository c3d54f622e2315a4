// Tries: nothing bad: it looks how deep it can go, catches the error, and answers.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const deeper = (): number => 1 + deeper()

export function softmax(s: number[][]): number[][] {
  try {
    deeper()
  } catch {
    return right.softmax(s)
  }
  return []
}
