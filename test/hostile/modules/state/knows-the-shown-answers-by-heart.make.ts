// Tries: to return the answers that everybody can read, without any arithmetic.
// Outcome with fresh test vectors: 85 of 100; scale wrong on a hidden test vector
import { writeFileSync } from 'node:fs'
import { stage01 } from '../../../support/assignment-01.ts'

export function make(folder: string): void {
  const answers = stage01('scale').vectors.map(({ inputs, expected }) => [JSON.stringify(inputs), expected])
  writeFileSync(
    `${folder}/attention.ts`,
    `export * from './right.ts'
const answers = new Map<string, any>(${JSON.stringify(answers)})
export const scale = (...given: any[]) => answers.get(JSON.stringify(given)) ?? given[0]
`,
  )
}
