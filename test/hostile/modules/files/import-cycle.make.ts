// Tries: nothing: two of its files import each other.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'one.ts'), `import { two } from './two.ts'\nexport const one = () => two.name\nexport * from './right.ts'\n`)
  writeFileSync(join(folder, 'two.ts'), `import { one } from './one.ts'\nexport const two = () => one.name\n`)
  writeFileSync(join(folder, 'attention.ts'), `export * from './one.ts'\n`)
}
