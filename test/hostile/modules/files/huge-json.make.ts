// Tries: to keep the compiler busy with a JSON file of a megabyte.
// Outcome: 0 of 100; refused numbers.json: It has 1025 KiB; at most 256 KiB can be graded. Leave out d…
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'numbers.json'), `[${'0,'.repeat(512 * 1024)}0]`)
  writeFileSync(join(folder, 'attention.ts'), `import numbers from './numbers.json'\nexport * from './right.ts'\nexport { numbers }\n`)
}
