// Tries: to overflow the engine's stack with ten thousand ternaries in each other.
// Outcome: 0 of 100; threw while loading RangeError: Maximum call stack size exceeded
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const chain = `${'q?1:'.repeat(10_000)}0`
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nlet q = 0\nexport const chain = ${chain}\n`)
}
