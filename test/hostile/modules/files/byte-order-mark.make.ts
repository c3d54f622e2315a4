// Tries: nothing: its files begin with a mark for their byte order, as some editors write it.
// Outcome: 100 of 100; all right
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const right = join(folder, 'right.ts')
  writeFileSync(right, `\uFEFF${readFileSync(right, 'utf8')}`)
  writeFileSync(join(folder, 'attention.ts'), `\uFEFFexport * from './right.ts'\n`)
}
