// Tries: nothing that is forbidden: two thousand ternaries in each other, which no parser likes.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const chain = `${'q?1:'.repeat(2000)}0`
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nlet q = 0\nexport const chain = ${chain}\n`)
}
