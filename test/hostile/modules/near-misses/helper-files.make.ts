// Tries: nothing: its stages lie in files of their own, in a folder, which import each other in a circle.
// Outcome: 100 of 100; all right
import { mkdirSync, writeFileSync } from 'node:fs'

export function make(folder: string): void {
  mkdirSync(`${folder}/stages`)
  const write = (name: string, text: string) => writeFileSync(`${folder}/${name}`, text)
  write(
    'attention.ts',
    "export * from './right.ts'\nexport { softmax } from './stages/softmax'\nexport { scale } from './stages/index'\n",
  )
  write(
    'stages/softmax.ts',
    "import { root } from './index'\nimport * as right from '../right'\nexport const softmax = (s: number[][]) => (root(1) === 1 ? right.softmax(s) : s)\n",
  )
  write(
    'stages/index.ts',
    "export { softmax } from './softmax.js'\nexport { scale } from '../right.ts'\nexport const root = (d: number) => Math.sqrt(d)\n",
  )
}
