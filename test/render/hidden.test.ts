import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import type { UnusableOutcome, Verdict } from '../../harness/domain/verdict.ts'
import type { Format } from '../../harness/render/escape.ts'
import { render } from '../../harness/render/render.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course, HIDDEN_NUMBERS } from './course.ts'
import { hiddenFailure, noScale, numberAt, reportOf, withoutScale } from './reports.ts'
import type { StageChange } from './reports.ts'

const FORMATS: readonly Format[] = ['terminal', 'markdown', 'html']
const ACCEPTED: Verdict = { kind: 'accepted' }

const onHidden = (verdict: Verdict, change: StageChange = {}) =>
  reportOf({ scale: { verdict: 'wrong', ...change, verdicts: [ACCEPTED, ACCEPTED, verdict] } })

const unusable = (outcome: UnusableOutcome) => onHidden({ kind: 'unusable', outcome }, { verdict: 'error' })

const reports: readonly (readonly [string, Report])[] = [
  ['a number beside failing shown ones', noScale],
  ['a number and its worked cell', hiddenFailure],
  [
    'a misconception that only it proves',
    onHidden(numberAt([0, 0], 27182.75, 31337.25), {
      ...withoutScale,
      worked: null,
      diagnosis: {
        kind: 'misconception',
        misconceptions: ['no-scale', 'divides-by-d'],
        vectors: ['scale/fresh-7f'],
        tested: 1,
        excluded: [],
      },
    }),
  ],
  [
    'a thrown message that repeats the input',
    unusable({ kind: 'threw', name: '31337.25', message: 'input was 31337.25', at: null }),
  ],
  ['the way a process ended', unusable({ kind: 'stopped', by: 'crash', detail: 'exit code 16180.5' })],
  [
    'a result of another type',
    onHidden({
      kind: 'rejected',
      divergence: { kind: 'type', at: [0], expected: 'a number', got: '"31337.25"' },
      got: '31337.25',
    }),
  ],
  [
    'a behaviour that only it shows',
    onHidden(
      {
        kind: 'rejected',
        divergence: { kind: 'second-call', at: [0], first: '31337.25', second: '27182.75', when: 'at-once' },
        got: null,
      },
      {
        diagnosis: {
          kind: 'behaviour',
          behaviour: 'differs-on-second-call',
          vectors: ['scale/fresh-7f'],
          shown: null,
          tested: 1,
          excluded: [],
        },
      },
    ),
  ],
  [
    'a test vector that the assignment does not list',
    {
      ...noScale,
      stages: [
        {
          ...noScale.stages[0],
          verdict: 'wrong',
          vectors: [{ id: 'project/seed-31337.25', verdict: numberAt([0, 0], 27182.75, 16180.5) }],
        },
      ],
    },
  ],
]

describe.each(FORMATS)('a hidden test vector, in %s,', (format) => {
  it.each(reports)('fails without a number, a name or an intent: %s', async (_, report) => {
    const view = await viewReport({ report, assignment: course, verbose: true })
    const bytes = render(view, format, { colour: false })
    for (const secret of [...HIDDEN_NUMBERS, 'fresh-7f', 'seed-', 'drawn for this grading']) {
      expect(bytes).not.toContain(secret)
    }
    expect(bytes).toContain('The one hidden test vector does not pass.')
  })
})
