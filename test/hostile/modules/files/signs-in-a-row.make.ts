// Tries: the same as many negations, with signs, which may stand in a row as well.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nexport const signs = ${'- '.repeat(20_000)}1\n`)
}
