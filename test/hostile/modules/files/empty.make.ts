// Tries: nothing: its file is empty.
// Outcome: 0 of 100; each stage is missing
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), '')
}
