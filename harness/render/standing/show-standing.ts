/** Authority on the table of the course as text, in each of the formats that `grade` prints or writes. */
import type { Assignment } from '../../domain/assignment.ts'
import type { Report } from '../../domain/report.ts'
import type { Standing } from '../../domain/standing.ts'
import { toWire } from '../../domain/wire.ts'
import { withinDepth } from '../within-depth.ts'
import type { StandingOptions } from './render-standing.ts'

type Graded = { readonly report: Report; readonly assignment: Assignment }

type ShowOptions = StandingOptions & { readonly format: 'terminal' | 'md' | 'html' | 'json' }

/** As data it is one document: the reports, and the table. */
export async function showStanding(
  standing: Standing,
  graded: readonly Graded[],
  { format, ...options }: ShowOptions,
): Promise<string> {
  if (format === 'json') {
    const { writeJson } = await import('../write-json.ts')
    const reports = graded.map(({ report, assignment }) => toWire(withinDepth(report, assignment.hintDepth)))
    return writeJson({ schemaVersion: 1, ...standing, reports })
  }
  const { renderStanding } = await import('./render-standing.ts')
  return renderStanding(standing, format === 'md' ? 'markdown' : format, options)
}

/** Beside the folders of the reports. */
export function standingFiles(standing: Standing, graded: readonly Graded[]) {
  return Promise.all(
    FILES.map(async ({ name, format }) => ({
      name,
      text: await showStanding(standing, graded, { format, colour: false, linked: true }),
    })),
  )
}

const FILES = [
  { name: 'index.html', format: 'html' },
  { name: 'index.md', format: 'md' },
  { name: 'index.json', format: 'json' },
] as const
