/** Authority on the table of the course in each format for people. */
import { courseTemplates } from '#generated/course-templates.js'
import type { Standing } from '../../domain/standing.ts'
import { digestOfStyle } from '../digest-of-style.ts'
import { escapeView } from '../escape-view.ts'
import type { Format } from '../escape.ts'
import { layOut } from '../lay-out.ts'
import { paint } from '../paint.ts'
import { addTemplates, printTemplate } from '../print-template.ts'
import { tidyMarkdown } from '../tidy-markdown.ts'
import { viewStanding } from './view-standing.ts'

export type StandingOptions = {
  /** On a terminal. */
  readonly colour: boolean
  /** Whether each report lies in a folder of its own beside the page. */
  readonly linked: boolean
}

addTemplates(courseTemplates)

export function renderStanding(
  standing: Standing,
  format: Format,
  { colour, linked }: StandingOptions,
): string {
  const safe = escapeView(format, viewStanding(standing, { linked, brief: format === 'terminal' }))
  switch (format) {
    case 'terminal':
      return layOut(printTemplate('standing.terminal', paint(safe, colour)))
    case 'markdown':
      return tidyMarkdown(printTemplate('standing.md', safe))
    case 'html': {
      const styleDigest = digestOfStyle(printTemplate('partials/style.html', {}))
      return printTemplate('standing.html', { standing: safe, styleDigest })
    }
  }
}
