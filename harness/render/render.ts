/** Authority on the formats for people: one view, a template for each format, every text made safe for where it goes. */
import { digestOfStyle } from './digest-of-style.ts'
import { escapeView } from './escape-view.ts'
import type { Format } from './escape.ts'
import { layOut } from './lay-out.ts'
import { paint } from './paint.ts'
import { printTemplate } from './print-template.ts'
import type { ReportView, TypesView } from './report-view.ts'
import { tidyMarkdown } from './tidy-markdown.ts'

export type RenderOptions = { readonly colour: boolean }

export function render(view: ReportView, format: Format, { colour }: RenderOptions): string {
  const safe = escapeView(format, view)
  switch (format) {
    case 'terminal':
      return layOut(printTemplate('report.terminal', paint(safe, colour)))
    case 'markdown':
      return tidyMarkdown(printTemplate('report.md', safe))
    case 'html': {
      const styleDigest = digestOfStyle(printTemplate('partials/style.html', {}))
      return printTemplate('report.html', { report: safe, styleDigest })
    }
  }
}

/** What a report on a terminal ends with, by itself: for a report that was printed before it was known. */
export function renderTypes(types: TypesView, { colour }: RenderOptions): string {
  return `\n${layOut(printTemplate('partials/types.terminal', paint(escapeView('terminal', types), colour)))}`
}

/** A report that is one of several on the same terminal: what asks for something to be done, and the marks. */
export function renderInShort(
  view: ReportView,
  { number, colour }: RenderOptions & { readonly number: string },
): string {
  const stages = view.stages.filter(({ sign }) => sign.word !== 'correct')
  const safe = escapeView('terminal', { ...view, number, stages })
  return layOut(printTemplate('report-in-short.terminal', paint(safe, colour)))
}
