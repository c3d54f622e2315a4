// Tries: to break the console and the loader half-way through their work, by calling them where the stack ends.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

declare const require: any

let tries = 50

function descend(): void {
  try {
    descend()
  } catch {}
  if (tries-- < 0) return
  console.log({ deep: [['deep']] }, 'x'.repeat(100))
  require('./right.ts')
}

export function softmax(s: number[][]): number[][] {
  tries = 50
  try {
    descend()
  } catch {}
  return right.softmax(s)
}
