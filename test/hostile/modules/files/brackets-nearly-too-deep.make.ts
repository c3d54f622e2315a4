// Tries: to go as deep as it may, with brackets of every kind.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const nested = (open: string, close: string) => `${open.repeat(300)}1${close.repeat(300)}`
  const lines = [
    `export const round = ${nested('(', ')')}`,
    `export const square: any = ${nested('[', ']')}`,
    `export const curly: any = ${nested('{ a: ', ' }')}`,
    `export function blocks() { ${nested('{', '}')} }`,
    `export const calls = (f: any) => ${nested('f(', ')')}`,
    `export const closures = ${nested('() => (', ')')}`,
    'export const texts = ' + nested('`${', '}`'),
  ]
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\n${lines.join('\n')}\n`)
}
