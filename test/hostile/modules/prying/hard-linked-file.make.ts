// Tries: to have a file outside shown in a syntax error, through a hard link that is handed in.
// Outcome: 0 of 100; refused canary.ts: It is a link to another file. Hand in the file itself.
import { linkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  linkSync(join(folder, '../canary.txt'), join(folder, 'canary.ts'))
  writeFileSync(join(folder, 'attention.ts'), `import './canary.ts'\nexport * from './right.ts'\n`)
}
