/** Authority on results that are one of the inputs, unchanged. */
import { gridOf } from '../../domain/grid-of.ts'
import { plain, weightOf, type Candidate } from './candidate.ts'
import { isSame, type Sample } from './sample.ts'

export function copies(samples: readonly Sample[]): readonly Candidate[] {
  const most = Math.max(0, ...samples.map(({ inputs }) => inputs.length))
  return Array.from({ length: most }, (_, argument) =>
    plain({ kind: 'equals-input', argument }, `argument ${argument + 1} unchanged`, (sample) => {
      const input = gridOf(sample.inputs[argument])
      if (input?.form !== sample.form) return 'contradicts'
      return weightOf(isSame(sample.got, input.rows, Object.is), sample)
    }),
  )
}
