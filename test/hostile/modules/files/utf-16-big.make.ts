// Tries: nothing: it was saved as UTF-16, high byte first.
// Outcome: 0 of 100; refused attention.ts: It is saved as UTF-16. Save it again as UTF-8; editors call…
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'attention.ts'), Buffer.from(`\uFEFFexport * from './right.ts'\n`, 'utf16le').swap16())
}
