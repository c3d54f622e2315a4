// Tries: nothing: its lines end as those of Windows do, in a text of several lines as well.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'

const source = `// softmax
import * as right from './right.ts'
export * from './right.ts'

const text = \`one
two\`

export function softmax(s: number[][]): number[][] {
  return text.split('\\n').length === 2 ? right.softmax(s) : s
}
`

export function make(folder: string): void {
  writeFileSync(`${folder}/attention.ts`, source.replaceAll('\n', '\r\n'))
}
