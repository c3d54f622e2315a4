/** Authority on what GitHub shows beside a student's lines: the runner keeps ten of each kind and drops the others unsaid. */
import type { Place } from '../domain/evidence.ts'
import type { Exported, ExportedStage } from './exported.ts'
import type { Annotation } from './workflow-commands.ts'

export const MOST_OF_A_KIND = 10

/** `pathOf` leads from a file of the submission to its place in the repository. */
export function annotate(exported: Exported, pathOf: (file: string) => string): readonly Annotation[] {
  const { assignment, notRun, stages, typeErrors, sentence } = exported
  const at = (place: Place | null) => ({
    file: pathOf(place?.file ?? assignment.entryFile),
    line: place?.line ?? null,
    column: place?.column ?? null,
  })
  const problem: readonly Annotation[] =
    notRun === null
      ? []
      : [{ kind: 'error', title: 'The module was not run', message: notRun.reason, ...at(notRun.at) }]
  const wrong = notRun === null ? stages.flatMap((stage) => annotateStage(stage, at)) : []
  const types = typeErrors.map(({ message, at: place }) => ({
    kind: 'warning' as const,
    title: 'Type error',
    message,
    ...at(place),
  }))
  const marks = { kind: 'notice', title: assignment.title, message: sentence, ...NOWHERE } as const
  return [...fewEnough([...problem, ...wrong]), ...fewEnough(types), marks]
}

function annotateStage(
  { call, fate, earned, possible, summary, at }: ExportedStage,
  place: (at: Place | null) => Pick<Annotation, 'file' | 'line' | 'column'>,
): readonly Annotation[] {
  const title = `${call}: ${String(earned)} of ${String(possible)} marks`
  switch (fate.kind) {
    case 'passed':
    case 'skipped':
      return []
    case 'failed':
    case 'broke':
      return [{ kind: 'error', title, message: summary, ...place(at) }]
  }
}

/** About no line of anybody's. */
export const NOWHERE = { file: null, line: null, column: null } as const

/** The first ones, as the report has them; the last of ten says how many more there are. */
export function fewEnough(annotations: readonly Annotation[]): readonly Annotation[] {
  const [first] = annotations
  if (first === undefined || annotations.length <= MOST_OF_A_KIND) return annotations
  const kept = annotations.slice(0, MOST_OF_A_KIND - 1)
  const message = `${annotations.length - kept.length} more are in the report.`
  return [...kept, { kind: first.kind, title: 'And more', message, ...NOWHERE }]
}
