// Tries: to keep the parent busy with a chain of files; with right.ts and attention.ts it has 65.
// Outcome: 0 of 100; refused part62.ts: It would be file 65 of your module. Join some of them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  for (let i = 0; i < 63; i += 1) writeFileSync(join(folder, `part${i}.ts`), i < 62 ? `import './part${i + 1}.ts'\n` : '')
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nimport './part0.ts'\n`)
}
