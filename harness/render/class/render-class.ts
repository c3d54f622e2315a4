/** Authority on the class page and its two shorter forms: one view, a template for each, every text made safe for it. */
import { classTemplates } from '#generated/class-templates.js'
import type { ClassReport } from '../../domain/class-report.ts'
import { digestOfStyle } from '../digest-of-style.ts'
import { escapeView } from '../escape-view.ts'
import type { Format } from '../escape.ts'
import { layOut } from '../lay-out.ts'
import { paint } from '../paint.ts'
import { addTemplates, printTemplate } from '../print-template.ts'
import { tidyMarkdown } from '../tidy-markdown.ts'
import { PAGE, SCREEN, SUMMARIES, withoutStudents } from './extent.ts'
import type { Extent } from './extent.ts'
import { viewClass } from './view-class.ts'

export type ClassRenderOptions = {
  /** On a terminal. */
  readonly colour?: boolean
  /** The most that Markdown may take, in bytes of UTF-8; a job's summary may take 1 MiB. */
  readonly budget?: number
  /** Whether Markdown says who; not where others may read it. */
  readonly named?: boolean
}

const ONE_MIB = 1024 * 1024

addTemplates(classTemplates)

export function renderClass(report: ClassReport, format: Format, options: ClassRenderOptions = {}): string {
  switch (format) {
    case 'terminal': {
      const view = escapeView(format, viewClass(report, { extent: SCREEN, linked: false, named: true }))
      return layOut(printTemplate('class.terminal', paint(view, options.colour ?? false)))
    }
    case 'markdown':
      return fit(report, options.budget ?? ONE_MIB, options.named ?? true)
    case 'html': {
      const view = escapeView(format, viewClass(report, { extent: PAGE, linked: true, named: true }))
      const styleDigest = digestOfStyle(printTemplate('partials/class-sheet.html', {}))
      return printTemplate('class.html', { report: view, styleDigest })
    }
  }
}

/** The fullest summary that fits; where none does, the headline alone. */
function fit(report: ClassReport, budget: number, named: boolean): string {
  const viewIn = (extent: Extent) =>
    escapeView('markdown', viewClass(report, { extent, linked: false, named }))
  for (const [index, summary] of SUMMARIES.entries()) {
    const view = viewIn(named ? summary : withoutStudents(summary))
    const text = tidyMarkdown(printTemplate('class.md', { report: view, isCut: index > 0 }))
    if (Buffer.byteLength(text) <= budget) return text
  }
  return tidyMarkdown(printTemplate('partials/class-headline.md', { report: viewIn(SCREEN), isCut: true }))
}
