/**
 * Authority on Exercism's results.json, version 3. Its `output` is what a student printed; a report keeps none of that, so there
 * is none.
 */
import type { Exercism, ExercismFile } from '#generated/schemas.js'
import { asNonEmpty } from '../domain/value.ts'
import type { Exported, ExportedStage } from './exported.ts'

export function toExercism({ notRun, stages }: Pick<Exported, 'notRun' | 'stages'>): ExercismFile {
  if (notRun !== null) {
    return { version: 3, status: 'error', message: withinBytes(notRun.reason, MOST_BYTES) }
  }
  return {
    version: 3,
    status: stages.every(({ fate }) => fate.kind === 'passed') ? 'pass' : 'fail',
    message: null,
    tests: [...asNonEmpty(stages.map(toTest))],
  }
}

function toTest({ call, fate, words, code }: ExportedStage, index: number): Exercism.Test {
  const told = { name: call, test_code: code, task_id: index + 1 }
  switch (fate.kind) {
    case 'passed':
      return { ...told, status: 'pass' }
    case 'failed':
    case 'skipped':
      return { ...told, status: 'fail', message: words.plain }
    case 'broke':
      return { ...told, status: 'error', message: words.plain }
  }
}

/** The limit is in characters, and lower for those that take several bytes. */
const MOST_BYTES = 65_535

function withinBytes(text: string, most: number): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= most) return text
  const ending = ' …'
  const room = most - new TextEncoder().encode(ending).length
  // A character that is cut in two is left out.
  return `${new TextDecoder().decode(bytes.subarray(0, room)).replace(/\ufffd$/, '')}${ending}`
}
