// Tries: nothing: it frees its buffers by the newest means of the language.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

class Scratch {
  rows: number[][] = [];
  [Symbol.dispose](): void {
    this.rows = []
  }
}

export function softmax(s: number[][]): number[][] {
  using scratch = new Scratch()
  scratch.rows = right.softmax(s)
  return scratch.rows
}
