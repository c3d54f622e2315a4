// Tries: nothing evil: the name of a file has quotation marks in it.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'the "right" one.ts'), `export * from './right.ts'\n`)
  writeFileSync(join(folder, 'attention.ts'), `export * from './the "right" one.ts'\n`)
}
