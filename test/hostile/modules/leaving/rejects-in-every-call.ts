// Tries: to end the process with a rejection that nobody handles, after a result that is right.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  void (async () => {
    await null
    throw new Error('too late')
  })()
  return right.softmax(s)
}
