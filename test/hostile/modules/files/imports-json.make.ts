// Tries: nothing: it keeps its numbers in a JSON file, some of which have odd names.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'numbers.json'), '{ "base": 1, "__proto__": { "base": 2 }, "constructor": 3, "a b": 4 }')
  writeFileSync(
    join(folder, 'attention.ts'),
    `import * as right from './right.ts'
import numbers from './numbers.json'
export * from './right.ts'

export const softmax = (s: number[][]) => right.softmax(s).map((row) => row.map((weight) => weight * numbers.base))
`,
  )
}
