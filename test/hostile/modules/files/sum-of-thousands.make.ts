// Tries: to overflow a parser's stack with a sum of fifty thousand terms.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nexport const sum = 0${'+1'.repeat(50_000)}\n`)
}
