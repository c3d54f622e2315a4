// Tries: to have a file outside read through a link to its folder.
// Outcome: 0 of 100; refused to import ./outside/canary.txt
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  symlinkSync('..', join(folder, 'outside'))
  writeFileSync(join(folder, 'attention.ts'), `import canary from './outside/canary.txt'\nexport * from './right.ts'\nthrow new Error(canary)\n`)
}
