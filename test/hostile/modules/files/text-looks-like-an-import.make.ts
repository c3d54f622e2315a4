// Tries: nothing: it has a text that reads like an import of a file that lies beside it and is no module.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'notes.txt'), 'my notes (for softmax\n')
  writeFileSync(
    join(folder, 'attention.ts'),
    `export * from './right.ts'\nexport const hint = \`do not write require("./notes.txt") here\`\n`,
  )
}
