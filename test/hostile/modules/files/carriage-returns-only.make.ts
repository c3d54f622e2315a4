// Tries: nothing: its lines end as those of very old machines did, and it has comments to the end of a line.
// Outcome: 100 of 100; all right
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), readFileSync(join(folder, 'right.ts'), 'utf8').replaceAll('\n', '\r'))
}
