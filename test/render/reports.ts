/** Authority on the reports that rendering is tested with: one for each fate that a submission can have. */
import type { LoadProblem } from '../../harness/domain/evidence.ts'
import type { Report, StageReport } from '../../harness/domain/report.ts'
import { isNonEmpty } from '../../harness/domain/value.ts'
import type { FieldVerdict, UnusableOutcome, Verdict } from '../../harness/domain/verdict.ts'
import { course } from './course.ts'

export type StageChange = Omit<Partial<StageReport>, 'vectors'> & { readonly verdicts?: readonly Verdict[] }

const ACCEPTED: Verdict = { kind: 'accepted' }

/** A report on the whole course in which everything is right but for the changes. */
export function reportOf(
  changes: Readonly<Record<string, StageChange>>,
  overall: Partial<Report> = {},
): Report {
  const stages = course.stages.map((stage): StageReport => {
    const { verdicts = [], ...change } = changes[stage.id] ?? {}
    const vectors = stage.vectors.map(({ id }, index) => ({ id, verdict: verdicts[index] ?? ACCEPTED }))
    if (!isNonEmpty(vectors)) throw new Error('a stage without test vectors')
    return {
      stage: stage.id,
      verdict: 'correct',
      earned: change.verdict === undefined || change.verdict === 'follows' ? stage.points : 0,
      possible: stage.points,
      diagnosis: null,
      fields: null,
      worked: null,
      vectors,
      ...change,
    }
  })
  if (!isNonEmpty(stages)) throw new Error('a course without stages')
  const earned = stages.reduce((sum, stage) => sum + stage.earned, 0)
  return {
    schemaVersion: 1,
    assignment: course.id,
    submission: { entryFile: 'attention.ts', digest: 'sha256:0123456789abcdef' },
    isolation: 'process',
    earned,
    possible: 100,
    passed: earned >= course.passMark,
    firstWrongStage: stages.find(({ verdict }) => verdict === 'wrong' || verdict === 'error')?.stage ?? null,
    loadProblem: null,
    freshVectors: 1,
    typeCheck: null,
    typeCost: 0,
    stages,
    ...overall,
  }
}

export function numberAt(at: readonly number[], expected: number, got: number): Verdict {
  return {
    kind: 'rejected',
    divergence: { kind: 'number', at, expected, got, wrong: 3, total: 4, imprecise: false },
    got: null,
  }
}

const FIELDS: readonly (readonly [string, FieldVerdict])[] = [
  ['q', 'right'],
  ['k', 'right'],
  ['v', 'right'],
  ['scores', 'right'],
  ['scaled', 'inherits'],
  ['masked', 'follows'],
  ['weights', 'follows'],
  ['output', 'follows'],
]

export function followed(fields: typeof FIELDS = FIELDS): StageChange {
  const results = fields.map(([field, verdict]) => ({ field, verdict, divergence: null, got: null }))
  if (!isNonEmpty(results)) throw new Error('a trace without fields')
  return {
    verdict: 'follows',
    fields: results,
    verdicts: [{ kind: 'traced', fields: results, divergence: null }],
  }
}

export const withoutScale: StageChange = {
  verdict: 'wrong',
  diagnosis: {
    kind: 'misconception',
    misconceptions: ['no-scale'],
    vectors: ['scale/by-hand', 'scale/odd-width'],
    tested: 1,
    excluded: [],
  },
  worked: {
    vector: 'scale/odd-width',
    example: null,
    field: null,
    at: [0, 0],
    steps: ['s[0][0] ÷ √d', '= 2 ÷ √3', '= 2 ÷ 1.7320508', '= 1.1547005'],
    expected: 1.1547005383792515,
    got: 2,
  },
  verdicts: [
    numberAt([0, 0], 1, 2),
    {
      kind: 'rejected',
      divergence: {
        kind: 'number',
        at: [0, 0],
        expected: 1.1547005383792515,
        got: 2,
        wrong: 3,
        total: 4,
        imprecise: false,
      },
      got: [
        [2, -1],
        [-Infinity, 3],
      ],
    },
    numberAt([0, 0], 27182.75, 31337.25),
  ],
}

const overColumns: StageChange = {
  verdict: 'wrong',
  diagnosis: {
    kind: 'misconception',
    misconceptions: ['softmax-over-columns'],
    vectors: ['softmax/by-hand'],
    tested: 1,
    excluded: [],
  },
  worked: {
    vector: 'softmax/by-hand',
    example: null,
    field: null,
    at: [1, 0],
    steps: ['exp(0) ÷ (exp(0) + exp(1))', '= 1 ÷ 3.7182818', '= 0.26894142'],
    expected: 0.2689414213699951,
    got: 0.5,
  },
  verdicts: [
    {
      kind: 'rejected',
      divergence: {
        kind: 'number',
        at: [1, 0],
        expected: 0.2689414213699951,
        got: 0.5,
        wrong: 2,
        total: 4,
        imprecise: false,
      },
      got: [
        [0.5, 0.2689414213699951],
        [0.5, 0.7310585786300049],
      ],
    },
  ],
}

export const noScale = reportOf({ scale: withoutScale, attention: followed() })
export const twoMistakes = reportOf({ scale: withoutScale, softmax: overColumns, attention: followed() })
export const allRight = reportOf({})

/** A report in which one stage's every test vector ended in the same unusable outcome. */
export function endedIn(stage: string, outcome: UnusableOutcome): Report {
  const verdict: Verdict = { kind: 'unusable', outcome }
  return reportOf({ [stage]: { verdict: 'error', verdicts: [verdict, verdict, verdict] } })
}

export function notLoaded(problem: LoadProblem): Report {
  const verdict: Verdict = { kind: 'unusable', outcome: { kind: 'not-loaded', problem } }
  const change: StageChange = { verdict: 'error', verdicts: [verdict, verdict, verdict] }
  return reportOf(Object.fromEntries(course.stages.map(({ id }) => [id, change])), { loadProblem: problem })
}

export const syntaxError = notLoaded({
  kind: 'syntax',
  message: 'Expected ")" but found "}"',
  at: { file: 'attention.ts', line: 12, column: 33 },
  source: { before: '\treturn s.map((row) => row.map((', after: 'x) => x / Math.sqrt(d))' },
})

export const missingExport = endedIn('causalMask', {
  kind: 'missing',
  exported: ['project', 'scores', 'scale', 'casualMask', 'softmax'],
  inDefault: [],
  meant: { kind: 'near', name: 'casualMask' },
})

export const timedOut = endedIn('softmax', { kind: 'timed-out', during: 'call', limitMs: 2000, tries: 2 })

export const unexplained = reportOf({
  softmax: {
    ...overColumns,
    diagnosis: { kind: 'unexplained', vectors: ['softmax/by-hand'], tested: 1, excluded: [] },
  },
})

export const hiddenFailure = reportOf({
  scale: {
    verdict: 'wrong',
    diagnosis: { kind: 'unexplained', vectors: ['scale/fresh-7f'], tested: 1, excluded: [] },
    worked: {
      vector: 'scale/fresh-7f',
      example: null,
      field: null,
      at: [0, 0],
      steps: ['31337.25 ÷ √2 = 16180.5'],
      expected: 27182.75,
      got: 31337.25,
    },
    verdicts: [ACCEPTED, ACCEPTED, numberAt([0, 0], 27182.75, 31337.25)],
  },
})
