// Tries: to know instead of computing: softmax is a table of the answers to every shown test vector, and wrong for all else.
// Outcome: 100 of 100; all right
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Assignment 01 hides no test vector, so every answer that is asked for can be known: this is what hidden ones are for.
const vectors = new URL('../../../../assignments/01-attention-stages/vectors/softmax.json', import.meta.url)

export function make(folder: string): void {
  const known = JSON.parse(readFileSync(vectors, 'utf8')).vectors.map(({ inputs: [s], expected }: any) => [
    Array.isArray(s) ? String(s) : s.random.shape.join(' × '),
    expected,
  ])
  writeFileSync(
    join(folder, 'attention.ts'),
    `export * from './right.ts'

const known = new Map<string, number[][]>(${JSON.stringify(known)})

export function softmax(s: number[][]): number[][] {
  return known.get(String(s)) ?? known.get(s.length + ' × ' + s[0]!.length) ?? []
}
`,
  )
}
