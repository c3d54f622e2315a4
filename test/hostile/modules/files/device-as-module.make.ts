// Tries: to be a file without end: a device that gives zeros for ever.
// Outcome: 0 of 100; refused attention.ts: It is not a regular file. Hand in a TypeScript file.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export function make(folder: string): void {
  execFileSync('mknod', [join(folder, 'attention.ts'), 'c', '1', '5'])
}
