// Tries: to make the parent wait for ever at a pipe that is imported.
// Outcome: 0 of 100; refused to import ./pipe.ts
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  execFileSync('mkfifo', [join(folder, 'pipe.ts')])
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nimport './pipe.ts'\n`)
}
