/** Authority on the formats for people: one view, a template for each format, every text made safe for where it goes. */
import { createHash } from 'node:crypto'
import handlebars from 'handlebars/runtime.js'
import { templates } from '#generated/templates.js'
import { escapeView } from './escape-view.ts'
import type { Plain } from './escape-view.ts'
import type { Format } from './escape.ts'
import { layOut } from './lay-out.ts'
import { paint } from './paint.ts'
import type { ReportView, TypesView } from './report-view.ts'

export type RenderOptions = { readonly colour: boolean }

export function render(view: ReportView, format: Format, { colour }: RenderOptions): string {
  const safe = escapeView(format, view)
  switch (format) {
    case 'terminal':
      return layOut(print('report.terminal', paint(safe, colour)))
    case 'markdown':
      return print('report.md', safe)
        .replace(/\n{3,}/g, '\n\n')
        .trimStart()
    case 'html':
      return print('report.html', { report: safe, styleDigest: digestOf(print('partials/style.html', {})) })
  }
}

/** What a report on a terminal ends with, by itself: for a report that was printed before it was known. */
export function renderTypes(types: TypesView, { colour }: RenderOptions): string {
  return `\n${layOut(print('partials/types.terminal', paint(escapeView('terminal', types), colour)))}`
}

/** Lets the page's policy allow its one style sheet by what it says, and no other. */
function digestOf(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`
}

const engine = handlebars.create()
for (const [key, specification] of Object.entries(templates)) {
  engine.registerPartial(key.slice(key.lastIndexOf('/') + 1), engine.template(specification))
}

function print(key: string, context: Plain): string {
  const specification = templates[key]
  if (specification === undefined) throw new Error(`There is no template ${key}: run "npm run build".`)
  return engine.template(specification)(context)
}
