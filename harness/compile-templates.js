// Authority on what the templates become: functions, in a file for each of what is shown, so that a command reads only those it needs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import handlebars from 'handlebars'

// Those of a class are as large as all others: who grades one submission waits for none of them, nor for those of a course.
const GROUPS = [
  { file: 'class-templates', name: 'classTemplates', of: /^(?:partials\/)?class[.-]/ },
  { file: 'course-templates', name: 'courseTemplates', of: /^(?:course|standing)[.-]/ },
  { file: 'templates', name: 'templates', of: /^/ },
]

/**
 * @param {string} folder
 * @returns {readonly { readonly file: string, readonly text: string, readonly declaration: string }[]}
 */
export function compileTemplates(folder) {
  const keys = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.hbs$/, ''))
    .toSorted()
  return GROUPS.map(({ file, name }, group) => {
    const entries = keys.filter((key) => groupOf(key) === group).map((key) => entryFor(folder, key))
    return {
      file,
      text: `export const ${name} = {\n${entries.join(',\n')}\n}\n`,
      declaration: `import 'handlebars'\nexport const ${name}: Readonly<Record<string, TemplateSpecification>>\n`,
    }
  })
}

/** @param {string} key */
function groupOf(key) {
  return GROUPS.findIndex(({ of }) => of.test(key))
}

/**
 * @param {string} folder
 * @param {string} key
 */
function entryFor(folder, key) {
  const source = readFileSync(join(folder, `${key}.hbs`), 'utf8')
  // Texts for Markdown and the terminal are escaped before they reach a template; Handlebars escapes for HTML.
  const noEscape = !key.endsWith('.html')
  // oxlint-disable-next-line typescript/no-base-to-string -- it is a text; its types say otherwise
  const code = String(handlebars.precompile(source, { strict: true, noEscape }))
  return `${JSON.stringify(key)}: ${code}`
}
