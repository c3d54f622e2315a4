/** What every hostile module tries and comes to, as the table that harness/sandbox/README.md ends with. */
import { hostileModules, type HostileModule } from './hostile-module.ts'

export const BEGIN =
  '<!-- written by `npm run hostile -- -u`, from the first lines of test/hostile/modules -->'

export function outcomeTable(): string {
  const modules = hostileModules()
  const families = [...new Set(modules.map(({ family }) => family))]
  const sections = families.map((family) => {
    const own = modules.filter((one) => one.family === family)
    return [
      `### ${family} (${own.length})`,
      '',
      '| module | tries | comes to |',
      '| --- | --- | --- |',
      ...own.map(row),
    ].join('\n')
  })
  return `${BEGIN}\n\n${sections.join('\n\n')}\n`
}

function row({ name, tries, outcome, isFresh }: HostileModule): string {
  const cells = [`\`${name}\``, tries, isFresh ? `${outcome} (with fresh test vectors)` : outcome]
  return `| ${cells.map(asCell).join(' | ')} |`
}

/** Nothing of it is taken for markup: it is full of what looks like some. */
function asCell(text: string): string {
  return text.startsWith('`') ? text : text.replace(/[\\|<>*_[\]`&~#]/g, (mark) => `\\${mark}`)
}
