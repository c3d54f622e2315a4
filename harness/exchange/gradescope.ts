/**
 * Authority on Gradescope's results.json. No test is hidden in it: one that is would hide the total from the student, and what
 * is not for students is left out of every word already.
 */
import type { GradescopeFile } from '#generated/schemas.js'
import { asNonEmpty } from '../domain/value.ts'
import type { Exported, ExportedStage } from './exported.ts'

type Test = GradescopeFile['tests'][number]

export function toGradescope({ earned, overview, stages, deduction }: Exported): GradescopeFile {
  const tests = stages.map(toTest)
  return {
    score: earned,
    output: overview.markdown,
    output_format: 'md',
    test_output_format: 'md',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: [...asNonEmpty(deduction === null ? tests : [...tests, toLine(deduction, stages.length + 1)])],
  }
}

function toTest({ stage, call, fate, earned, possible, causes, words }: ExportedStage, index: number): Test {
  return {
    number: String(index + 1),
    name: call,
    score: earned,
    max_score: possible,
    status: fate.kind === 'passed' ? 'passed' : 'failed',
    output: words.markdown,
    output_format: 'md',
    tags: [stage, ...causes],
    visibility: 'visible',
  }
}

/** For information: without marks of its own, because `score` has them taken off already. */
function toLine({ reason }: NonNullable<Exported['deduction']>, number: number): Test {
  return {
    number: String(number),
    name: 'Types',
    status: 'failed',
    output: reason,
    output_format: 'text',
    tags: ['types'],
    visibility: 'visible',
  }
}
