// Tries: to keep the parent busy with twenty megabytes of comment.
// Outcome: 0 of 100; refused attention.ts: It has 20481 KiB; at most 256 KiB can be graded. Leave out …
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\n//${'x'.repeat(20 * 1024 * 1024)}\n`)
}
