// Tries: nothing: all of it is one line of two hundred thousand characters.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'

export function make(folder: string): void {
  const table = Array.from({ length: 28_000 }, (_, i) => i / 8).join(',')
  writeFileSync(
    `${folder}/attention.ts`,
    `export * from './right.ts';import * as right from './right.ts';const table=[${table}];` +
      `export const softmax=(s:number[][])=>table.length===28000?right.softmax(s):s`,
  )
}
