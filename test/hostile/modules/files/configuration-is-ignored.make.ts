// Tries: to be compiled otherwise than everybody else, by a tsconfig.json and a package.json that are handed in and are broken.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "target": "es3", "strict": ')
  writeFileSync(join(folder, 'package.json'), '{ "main": 5, ')
  writeFileSync(join(folder, 'jsconfig.json'), '[]')
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\n`)
}
