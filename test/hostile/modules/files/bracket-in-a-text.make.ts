// Tries: nothing: it draws a long line of open brackets, in a text.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nexport const line = '${'('.repeat(900)}'\n`)
}
