// Tries: nothing: it reads its constants from a JSON file beside it.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'

export function make(folder: string): void {
  writeFileSync(`${folder}/hidden.json`, '{ "zero": 0, "__proto__": { "zero": 1 } }\n')
  writeFileSync(
    `${folder}/attention.ts`,
    "import * as right from './right.ts'\nimport hidden from './hidden.json'\nexport * from './right.ts'\n" +
      'export const softmax = (s: number[][]) => (hidden.zero === 0 ? right.softmax(s) : s)\n',
  )
}
