// Tries: to make the parent wait for ever, for somebody to write into a pipe that is called attention.ts.
// Outcome: 0 of 100; refused attention.ts: It is not a regular file. Hand in a TypeScript file.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export function make(folder: string): void {
  execFileSync('mkfifo', [join(folder, 'attention.ts')])
}
