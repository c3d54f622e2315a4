// Tries: to overflow a parser's stack with 60,000 brackets in each other.
// Outcome: 0 of 100; refused attention.ts: Its brackets are nested more than 1000 deep. Look for one t…
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const deep = '(['.repeat(30_000) + '1' + '])'.repeat(30_000)
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nexport const deep: unknown = ${deep}\n`)
}
