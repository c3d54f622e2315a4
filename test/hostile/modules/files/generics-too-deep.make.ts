// Tries: to overflow a parser's stack with types in types, which are written with none of the usual brackets.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const deep = `${'Array<'.repeat(20_000)}1${'>'.repeat(20_000)}`
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nexport let deep: ${deep}\n`)
}
