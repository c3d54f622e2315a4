// Tries: to have a file outside read through a symbolic link that is handed in.
// Outcome: 0 of 100; refused canary.json: It is a link to another file. Hand in the file itself.
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  symlinkSync('../canary.txt', join(folder, 'canary.json'))
  writeFileSync(join(folder, 'attention.ts'), `import canary from './canary.json'\nexport * from './right.ts'\nthrow new Error(canary)\n`)
}
