/** A report that nobody handed in, for what follows from its numbers alone. */
import type { Report as File, ReportFile } from '#generated/schemas.js'
import { digestOf, run } from './class-of.ts'

/** Everything right but the stages told here. */
export function madeReport(
  wrong: Readonly<Record<string, Partial<File.Stage>>> = {},
  more: Partial<ReportFile> = {},
): ReportFile {
  const [first, ...rest] = run.assignment.stages.map(({ id, points }) => ({
    stage: id,
    verdict: 'correct' as const,
    earned: points,
    possible: points,
    diagnosis: null,
    fields: null,
    worked: null,
    vectors: [
      { id: `${id}/by-hand`, verdict: { kind: 'accepted' as const } },
    ] satisfies File.Stage['vectors'],
    ...wrong[id],
  }))
  if (first === undefined) throw new Error('an assignment has stages')
  const stages: ReportFile['stages'] = [first, ...rest]
  const earned = stages.reduce((sum, stage) => sum + stage.earned, 0)
  return {
    schemaVersion: 1,
    assignment: run.assignment.id,
    submission: { entryFile: 'attention.ts', digest: digestOf('made') },
    isolation: 'namespace',
    earned,
    possible: 100,
    passed: earned >= 60,
    firstWrongStage: Object.keys(wrong)[0] ?? null,
    loadProblem: null,
    freshVectors: 0,
    typeCheck: null,
    typeCost: 0,
    stages,
    ...more,
  }
}

/** A stage with marks lost and one test vector, of which this came. */
export function failing(verdict: File.Verdict, more: Partial<File.Stage> = {}): Partial<File.Stage> {
  return { verdict: 'wrong', earned: 0, vectors: [{ id: 'a/vector', verdict }], ...more }
}

export function number(got: File.Number): Extract<File.Divergence, { kind: 'number' }> {
  return { kind: 'number', at: [0, 0], expected: 1, got, wrong: 1, total: 4, imprecise: false }
}
