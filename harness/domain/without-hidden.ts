/**
 * Authority on what a report may say of a hidden test vector: that it is there, and whether it passed. Its inputs could be read
 * from an expected number, from a student's own result, from the text of an error that a student's code threw, from a key, from
 * a line number. So none of these is kept. A test vector that the assignment does not list is hidden.
 */
import type { Assignment } from './assignment.ts'
import { hasPassed } from './has-passed.ts'
import type { Report, StageReport } from './report.ts'
import { asNonEmpty, isNonEmpty } from './value.ts'
import type { Diagnosis, HiddenVerdict, Relation, Verdict } from './verdict.ts'

/** Doing it again changes nothing. */
export function withoutHidden(report: Report, { stages }: Pick<Assignment, 'stages'>): Report {
  const shown = new Set(
    stages.flatMap(({ vectors }) => vectors.filter(({ visibility }) => visibility === 'shown')).map(idOf),
  )
  return { ...report, stages: asNonEmpty(report.stages.map((stage) => withhold(stage, shown))) }
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

type Shown = ReadonlySet<string>

function withhold(stage: StageReport, shown: Shown): StageReport {
  const { diagnosis, worked, vectors } = stage
  // An example was found for this report, so it is nobody's secret.
  const isOpen = worked !== null && (worked.vector === null || shown.has(worked.vector))
  return {
    ...stage,
    diagnosis: diagnosis && withholdIn(diagnosis, shown),
    worked: isOpen ? worked : null,
    vectors: asNonEmpty(
      vectors.map(({ id, verdict }) => ({ id, verdict: shown.has(id) ? verdict : hide(verdict) })),
    ),
  }
}

/** The cause may be named, and the test vectors that show it; what it was seen by may be a number. */
function withholdIn(diagnosis: Diagnosis, shown: Shown): Diagnosis {
  switch (diagnosis.kind) {
    case 'misconception':
    case 'misconceptions':
    case 'unexplained':
      return diagnosis
    case 'behaviour':
      return shown.has(diagnosis.vectors[0]) ? diagnosis : { ...diagnosis, shown: null }
    case 'relation':
      return shown.has(diagnosis.vectors[0]) ? diagnosis : withoutNumbers(diagnosis)
  }
}

/** A number that was only measured can be one that hidden inputs were multiplied with so that it is told. */
function withoutNumbers(diagnosis: Extract<Diagnosis, { kind: 'relation' }>): Diagnosis {
  const relations = diagnosis.relations.filter((relation) => !isMeasured(relation))
  if (isNonEmpty(relations)) return { ...diagnosis, relations, facts: [] }
  const { vectors, excluded } = diagnosis
  return { kind: 'unexplained', vectors, tested: 0, excluded }
}

/** Whether it is called by its digits, and not by what it is, as √d and 1/2 are. */
function isMeasured(relation: Relation): boolean {
  return (relation.kind === 'factor' || relation.kind === 'offset') && /^−?\d[^/]*$/.test(relation.constant)
}

function hide(verdict: Verdict | HiddenVerdict): HiddenVerdict {
  return verdict.kind === 'hidden' ? verdict : { kind: 'hidden', passed: hasPassed(verdict) }
}
