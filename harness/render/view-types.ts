/** Authority on the part of a report that tells what the TypeScript compiler said, and what that costs. */
import type { Report } from '../domain/report.ts'
import type { TypeCheck, TypeProblem } from '../domain/type-check.ts'
import { clip } from './clip.ts'
import { countOf } from './count-of.ts'
import type { ReportView, TypeProblemView, TypesView } from './report-view.ts'
import { sayDuration } from './say-duration.ts'
import { sayAt } from './say-thrown.ts'
import { showMarks } from './show-marks.ts'
import { viewSource } from './view-source.ts'

/** On a terminal, where the marks have just been read. */
const MOST_AT_FIRST = 3
const MOST_OF_MESSAGE = 300

export function viewTypes({ typeCheck, typeCost }: Report, verbose: boolean): TypesView | null {
  if (typeCheck === null) return null
  if (typeCheck.kind === 'not-checked') {
    return { sentence: sayNotChecked(typeCheck), try: null, problems: [], first: [], more: null, cut: null }
  }
  const { found } = typeCheck
  if (found === 0) return null
  const problems = typeCheck.problems.map(viewTypeProblem)
  const first = verbose ? problems : problems.slice(0, MOST_AT_FIRST)
  const left = problems.length - first.length
  return {
    sentence: `${countOf(found, 'type error')}. ${sayCost(found, typeCost)}`,
    try: 'At each place, either the value or the type that is written for it has to change.',
    problems,
    first,
    more: left > 0 ? `${left} more: --verbose shows ${left === 1 ? 'it' : 'them'}.` : null,
    cut: found > problems.length ? `These are the first ${problems.length} of ${found}.` : null,
  }
}

export function viewDeduction({ typeCheck, typeCost }: Report): ReportView['deduction'] {
  if (typeCost === 0 || typeCheck?.kind !== 'checked') return null
  return {
    mark: '~',
    word: 'taken off',
    tone: 'warn',
    marks: `−${showMarks(typeCost)}`,
    reason: `${countOf(typeCheck.found, 'type error')}${typeCheck.found === 1 ? '' : ', once for all'}`,
  }
}

function viewTypeProblem({ at, code, message, source }: TypeProblem): TypeProblemView {
  return { place: sayAt(at), code, message: clip(message, MOST_OF_MESSAGE), source: viewSource(source) }
}

function sayCost(found: number, cost: number): string {
  const they = found === 1 ? 'It costs' : 'They cost'
  if (cost === 0) return `${they} no marks.`
  return `${they} ${countOf(cost, 'mark')}${found === 1 ? '' : ', once for all of them'}.`
}

function sayNotChecked({ because, limitMs }: Extract<TypeCheck, { kind: 'not-checked' }>): string {
  const reason = {
    'no-compiler': 'the TypeScript compiler is not installed',
    'no-folder': 'the folder for temporary files could not be written to',
    late: `the TypeScript compiler was not done after ${sayDuration(limitMs)}`,
    stopped: 'the TypeScript compiler stopped before it was done',
  }[because]
  return `Types were not checked: ${reason}. No marks depend on it.`
}
