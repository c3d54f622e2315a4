// Tries: to be a folder that is called attention.ts.
// Outcome: 0 of 100; refused attention.ts: It is a folder. Hand in a TypeScript file of that name.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  mkdirSync(join(folder, 'attention.ts'))
  writeFileSync(join(folder, 'attention.ts/index.ts'), `export * from '../right.ts'\n`)
}
