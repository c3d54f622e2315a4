/** Authority on what the TypeScript compiler's answer adds to a report: its complaints, what they cost, where a stage is. */
import type { Assignment } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import type { TypeCheck } from '../domain/type-check.ts'
import { nameMissing } from './name-missing.ts'
import { total } from './score-stage.ts'

/** Verdicts and the first wrong stage are as they were. */
export function addTypes(
  report: Report,
  check: TypeCheck | null,
  { typeCheck, passMark }: Pick<Assignment, 'typeCheck' | 'passMark'>,
): Report {
  if (check?.kind !== 'checked') return { ...report, typeCheck: check }
  const told = withoutLoadProblem(check, report)
  const typeCost = told.found === 0 ? 0 : total([Math.min(typeCheck.cost, report.earned)])
  const earned = total([report.earned, -typeCost])
  return {
    ...report,
    earned,
    passed: earned >= passMark,
    typeCheck: told,
    typeCost,
    stages: nameMissing(report.stages, check.unexported),
  }
}

/** Whether a report cannot be told yet: its marks or its words depend on the compiler. */
export function waitsForTypes({ stages }: Report, { typeCheck }: Pick<Assignment, 'typeCheck'>): boolean {
  return (
    typeCheck.cost > 0 ||
    stages.some(({ vectors }) =>
      vectors.some(({ verdict }) => verdict.kind === 'unusable' && verdict.outcome.kind === 'missing'),
    )
  )
}

type Checked = Extract<TypeCheck, { kind: 'checked' }>

/** An import that kept the module from loading has been told already. */
function withoutLoadProblem(check: Checked, { loadProblem }: Report): Checked {
  if (loadProblem?.kind !== 'import' || loadProblem.at === null) return check
  const { file, line } = loadProblem.at
  const problems = check.problems.filter(({ at }) => at.file !== file || at.line !== line)
  return { ...check, problems, found: check.found - (check.problems.length - problems.length) }
}
