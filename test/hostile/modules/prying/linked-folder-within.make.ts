// Tries: nothing evil: a link to a folder of its own, through which it imports a file of its own.
// Outcome: 100 of 100; all right
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  mkdirSync(join(folder, 'stages'))
  symlinkSync('stages', join(folder, 'parts'))
  writeFileSync(join(folder, 'stages/all.ts'), `export * from '../right.ts'\n`)
  writeFileSync(join(folder, 'attention.ts'), `export * from './parts/all.ts'\n`)
}
