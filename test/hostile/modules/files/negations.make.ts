// Tries: to keep the compiler busy for seconds with a hundred thousand of ! in a row.
// Outcome: 0 of 100; refused attention.ts: It has more than 200 of ! or ~ in a row, which no calculati…
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nexport const no = ${'!'.repeat(100_000)}1\n`)
}
