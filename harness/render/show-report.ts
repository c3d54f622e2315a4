/** Authority on a report as text, in each of the formats that `grade` prints or writes. */
import type { Assignment, HintDepth } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import { toWire } from '../domain/wire.ts'
import { withinDepth } from './within-depth.ts'

export type ShowOptions = {
  readonly format: 'terminal' | 'md' | 'html' | 'json'
  readonly verbose: boolean
  readonly depth: HintDepth
  readonly colour: boolean
}

export async function showReport(
  report: Report,
  assignment: Assignment,
  { format, verbose, depth, colour }: ShowOptions,
): Promise<string> {
  if (format === 'json') {
    const { writeJson } = await import('./write-json.ts')
    return writeJson(toWire(withinDepth(report, assignment.hintDepth)))
  }
  const { viewReport, render } = await rendering()
  const view = await viewReport({ report, assignment, verbose, depth })
  switch (format) {
    case 'md':
      return render(view, 'markdown', { colour: false })
    case 'html':
      return render(view, 'html', { colour: false })
    case 'terminal':
      return render(view, 'terminal', { colour })
  }
}

/** What the TypeScript compiler said, for a terminal on which the rest of the report stands already. */
export async function showTypes(
  report: Report,
  { verbose, colour }: Pick<ShowOptions, 'verbose' | 'colour'>,
): Promise<string> {
  const { viewTypes, renderTypes } = await rendering()
  const types = viewTypes(report, verbose)
  return types === null ? '' : renderTypes(types, { colour })
}

/** For several on one terminal: what is not right yet, the marks, and the command that shows the rest. */
export async function showInShort(
  report: Report,
  assignment: Assignment,
  { number, colour }: Pick<ShowOptions, 'colour'> & { readonly number: string },
): Promise<string> {
  const [{ viewReport }, { renderInShort }] = await Promise.all([import('./view.ts'), import('./render.ts')])
  return renderInShort(await viewReport({ report, assignment, verbose: false }), { number, colour })
}

/** The templates are read only when a format for people is wanted. */
async function rendering() {
  const [view, types, render] = await Promise.all([
    import('./view.ts'),
    import('./view-types.ts'),
    import('./render.ts'),
  ])
  return { ...view, ...types, ...render }
}
