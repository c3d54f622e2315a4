// Tries: to have the compiler try every way of reading a text that may be a ternary or an arrow function.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const chain = `${'a?(b?('.repeat(100)}1${'):2):3'.repeat(100)}`
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nlet a = 1, b = 1\nexport const chain = ${chain}\n`)
}
