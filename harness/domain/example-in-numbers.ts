/** Authority on an example of wrong results that may be shown to anybody: two numbers, or none, for a text may be a student's. */
import type { UnexplainedCluster } from './class-report.ts'

export function exampleInNumbers(example: UnexplainedCluster['example']): UnexplainedCluster['example'] {
  return example !== null && [example.expected, example.got].every((text) => NUMBER.test(text))
    ? example
    : null
}

const NUMBER = /^(?:NaN|−?(?:∞|[\d.]+(?:e−?\d+)?))$/
