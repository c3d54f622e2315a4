/** Authority on results that are one number, whatever goes in. Of a matrix of one number other things are said. */
import { showNumber } from '../../domain/show-number.ts'
import type { Weight } from '../weigh-evidence.ts'
import type { Candidate } from './candidate.ts'
import { unnamed } from './constants.ts'
import type { Sample } from './sample.ts'

export function always(samples: readonly Sample[]): readonly Candidate[] {
  const first = samples.find(({ isRight }) => !isRight)
  const value = first?.got[0]?.[0]
  if (first === undefined || value === undefined || first.form === 'matrix') return []
  const constant = Number.isFinite(value) ? unnamed(value).name : showNumber(value)
  return [
    {
      relation: { kind: 'always', constant },
      name: `always ${constant}`,
      weigh: weighAlways(value),
      facts: () => [],
      fewest: 2,
      // One number is no sign of anything where one number is expected.
      varies: ({ expected }) => expected[0]?.[0] ?? null,
    },
  ]
}

function weighAlways(value: number): (sample: Sample) => Weight {
  return ({ got, expected, isRight }) => {
    const holds = got.every((row) => row.every((entry) => Object.is(entry, value)))
    if (!holds || got[0]?.length !== expected[0]?.length) return 'contradicts'
    return isRight ? 'agrees' : 'shows'
  }
}
