// Tries: to have the canary read as its source, through a source map that is handed in beside it.
// Outcome: 80 of 100; softmax threw Error: where
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const map = { version: 3, sources: ['../canary.txt'], names: [], mappings: 'AAAA' }
  writeFileSync(join(folder, 'attention.ts.map'), JSON.stringify(map))
  writeFileSync(
    join(folder, 'attention.ts'),
    `export * from './right.ts'\nexport function softmax() { throw new Error('where') }\n//# sourceMappingURL=attention.ts.map\n`,
  )
}
