// Tries: to send the look-up in circles: a link to itself, and a folder that is a link to its own folder.
// Outcome: 0 of 100; refused to import ./loop.ts
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  symlinkSync('loop.ts', join(folder, 'loop.ts'))
  symlinkSync('.', join(folder, 'here'))
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nimport './here/here/here/right.ts'\nimport './loop.ts'\n`)
}
