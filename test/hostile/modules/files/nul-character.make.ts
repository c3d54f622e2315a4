// Tries: to have a text read as one thing up to a NUL, and as another after it.
// Outcome: 0 of 100; refused attention.ts: It contains a NUL character, so it is no program text.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\n//\0\nimport 'node:fs'\n`)
}
