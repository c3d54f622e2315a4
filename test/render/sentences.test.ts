import { describe, expect, it } from 'vitest'
import type { LoadProblem } from '../../harness/domain/evidence.ts'
import type { Behaviour, Divergence, Meant, UnusableOutcome, Verdict } from '../../harness/domain/verdict.ts'
import type { Explanation } from '../../harness/render/report-view.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course } from './course.ts'
import { endedIn, notLoaded, numberAt, reportOf } from './reports.ts'

async function explanationOf(report: ReturnType<typeof reportOf>): Promise<Explanation | undefined> {
  const view = await viewReport({ report, assignment: course, verbose: false })
  return view.problem ?? view.lead?.explanations[0]
}

const at = { file: 'attention.ts', line: 4, column: 7 }

const divergences: readonly (readonly [Divergence, string])[] = [
  [
    { kind: 'type', at: [], expected: 'a matrix', got: 'a Promise' },
    'softmax(s) differs from what was expected: expected a matrix, got a Promise.',
  ],
  [
    { kind: 'shape', at: [1], expected: '2 numbers', got: '3 numbers' },
    'softmax(s)[1] (row 2) differs in shape from what was expected: expected 2 numbers, got 3 numbers.',
  ],
  [
    { kind: 'number', at: [0, 1], expected: 0.5, got: NaN, wrong: 1, total: 4, imprecise: false },
    'softmax(s)[0][1] (row 1, column 2): expected 0.5, got NaN. 1 of 4 entries is outside the tolerance.',
  ],
  [
    { kind: 'number', at: [3], expected: 0.5, got: -Infinity, wrong: 1, total: 1, imprecise: false },
    'softmax(s)[3] (entry 4): expected 0.5, got −∞.',
  ],
  [
    { kind: 'number', at: [0, 0], expected: 0.5, got: 0.5000000001, wrong: 2, total: 4, imprecise: true },
    'softmax(s)[0][0] (row 1, column 1): expected 0.5, got 0.5000000001. 2 of 4 entries are outside the tolerance. It is close, but not close enough.',
  ],
  [
    { kind: 'text', at: ['why-mask'], expected: 'the right one', got: 'b' },
    'softmax(s)["why-mask"] is "b", which is not the expected answer.',
  ],
  [
    { kind: 'changed-input', argument: 0, at: [1, 0] },
    'After the call of softmax(s), argument 1 (s) was not as it had been given: it changed at row 2, column 1.',
  ],
  [
    { kind: 'second-call', at: [0, 0], first: '0.5', second: '0.25', when: 'at-once' },
    'Called twice with the same inputs, softmax(s)[0][0] (row 1, column 1) was 0.5 the first time and 0.25 the second time.',
  ],
]

function missing(exported: readonly string[], meant: Meant | null = null): UnusableOutcome {
  return { kind: 'missing', exported, inDefault: [], meant }
}

const outcomes: readonly (readonly [UnusableOutcome, string])[] = [
  [
    { kind: 'threw', name: 'TypeError', message: 'x is undefined', at },
    'softmax(s) threw TypeError: "x is undefined" at attention.ts, line 4, column 7.',
  ],
  [{ kind: 'threw', name: '', message: '', at: null }, 'softmax(s) threw a value without a message.'],
  [
    { kind: 'threw', name: 'thrown string', message: 'no', at: null },
    'softmax(s) threw "no", which is no Error.',
  ],
  [
    { kind: 'threw', name: 'thrown undefined', message: '', at: null },
    'softmax(s) threw something that is no Error.',
  ],
  [
    missing(['scale', 'probabilities']),
    'attention.ts exports no function named softmax. It exports scale and probabilities.',
  ],
  [missing([]), 'attention.ts exports no function named softmax. It exports nothing.'],
  [missing(['softmax']), 'attention.ts exports softmax, but it is not a function.'],
  [
    missing(['scale', 'softMax'], { kind: 'near', name: 'softMax' }),
    'attention.ts exports no function named softmax. You export softMax; did you mean softmax?',
  ],
  [missing([], { kind: 'not-exported' }), 'attention.ts has softmax, but does not export it.'],
  [
    missing(['soft'], { kind: 'exported-as', name: 'soft' }),
    'attention.ts has softmax, but exports it as soft.',
  ],
  [
    missing(['default'], { kind: 'in-default' }),
    'attention.ts has softmax in its default export, but does not export it by its name.',
  ],
  [
    { kind: 'not-loaded', problem: { kind: 'compile-time-out', limitMs: 800 } },
    'attention.ts could not be compiled within 800 ms.',
  ],
  [
    { kind: 'timed-out', during: 'call', limitMs: 2000, tries: 2 },
    'softmax(s) did not return within 2 seconds with s of 2 × 2, nor when it was tried once more by itself. It was stopped; the other stages were run without it.',
  ],
  [
    { kind: 'timed-out', during: 'second-call', limitMs: 2000, tries: 2 },
    'softmax(s) returned once with s of 2 × 2; a second call with the same inputs did not return within 2 seconds. It was stopped; the other stages were run without it.',
  ],
  [
    { kind: 'timed-out', during: 'load', limitMs: 1000, tries: 2 },
    'attention.ts was still loading after 1 second, and again when it was tried once more by itself.',
  ],
  [
    { kind: 'stopped', by: 'memory', detail: '256 MB' },
    'softmax(s) used more memory than it may (256 MB) with s of 2 × 2. It was stopped; the other stages were run without it.',
  ],
  [
    { kind: 'stopped', by: 'output', detail: 'more than 16 numbers' },
    'softmax(s) returned far more numbers than the result has (more than 16 numbers).',
  ],
  [
    { kind: 'stopped', by: 'crash', detail: 'exit code 3' },
    'The process that ran softmax(s) ended before the call returned (exit code 3).',
  ],
  [
    { kind: 'not-run', because: 'stage-stopped' },
    'softmax(s) was not called on this test vector, because an earlier call of the same stage had to be stopped.',
  ],
  [
    { kind: 'not-run', because: 'no-time-left' },
    'softmax(s) was not called on this test vector, because the time for the whole submission was used up.',
  ],
]

const problems: readonly (readonly [LoadProblem, string])[] = [
  [
    { kind: 'unreadable-file', file: 'attention.ts', message: 'it is larger than 1 MB.' },
    'attention.ts is not a file that can be graded: it is larger than 1 MB.',
  ],
  [
    { kind: 'syntax', message: 'Unexpected "}"', at, source: { before: '', after: '}' } },
    'attention.ts could not be compiled: Unexpected "}".',
  ],
  [
    { kind: 'import', specifier: 'mathjs', at: null, message: 'only files beside it can be imported' },
    'attention.ts imports "mathjs", which could not be used: only files beside it can be imported.',
  ],
  [
    { kind: 'threw', name: 'RangeError', message: 'too deep', at },
    'attention.ts threw RangeError: "too deep" while it was being loaded.',
  ],
  [{ kind: 'compile-time-out', limitMs: 10_000 }, 'attention.ts could not be compiled within 10 seconds.'],
]

const behaviours: readonly (readonly [Behaviour, string])[] = [
  ['changes-input', 'softmax(s) changes the matrix that it is given.'],
  [
    'differs-on-second-call',
    'softmax(s) does not give the same result when it is called again with the same inputs.',
  ],
  ['promise', 'softmax(s) returns a Promise, where a value was expected.'],
  ['out-of-time', 'softmax(s) does not return within its time limit.'],
  ['out-of-memory', 'softmax(s) uses more memory than it may.'],
]

const rejected = (divergence: Divergence): Verdict => ({ kind: 'rejected', divergence, got: null })

const withDivergence = (divergence: Divergence) =>
  reportOf({ softmax: { verdict: 'wrong', verdicts: [rejected(divergence)] } })

const withBehaviour = (behaviour: Behaviour) =>
  reportOf({
    softmax: {
      verdict: 'wrong',
      diagnosis: {
        kind: 'behaviour',
        behaviour,
        vectors: ['softmax/by-hand'],
        shown: null,
        tested: 1,
        excluded: [],
      },
      verdicts: [numberAt([0, 0], 0.5, 1)],
    },
  })

describe('what we saw', () => {
  it.each(divergences)('names the difference: $kind', async (divergence, saw) => {
    expect(await explanationOf(withDivergence(divergence))).toMatchObject({ saw })
  })

  it.each(outcomes)('names what came instead of a value: $kind', async (outcome, saw) => {
    expect(await explanationOf(endedIn('softmax', outcome))).toMatchObject({ saw })
  })

  it.each(problems)('names why a module did not load: $kind', async (problem, saw) => {
    expect(await explanationOf(notLoaded(problem))).toMatchObject({ saw })
  })

  it.each(behaviours)('names a behaviour and the numbers beside it: %s', async (behaviour, saw) => {
    const numbers =
      'softmax(s)[0][0] (row 1, column 1): expected 0.5, got 1. 3 of 4 entries are outside the tolerance.'
    expect(await explanationOf(withBehaviour(behaviour))).toMatchObject({
      // A Promise says it all: there are no numbers in it.
      saw: behaviour === 'promise' ? saw : `${saw} ${numbers}`,
    })
  })
})

const everyReport = [
  ...divergences.map(([divergence]) => withDivergence(divergence)),
  ...outcomes.map(([outcome]) => endedIn('softmax', outcome)),
  ...problems.map(([problem]) => notLoaded(problem)),
  ...behaviours.map(([behaviour]) => withBehaviour(behaviour)),
]

describe('every explanation', () => {
  it.each(everyReport)('says what to try, in whole sentences without exclamation marks', async (report) => {
    const explanation = await explanationOf(report)
    expect(explanation?.try).toMatch(/^[A-Z].*\.$/)
    expect(explanation?.saw).toMatch(/[.?]$/)
    expect(JSON.stringify(explanation)).not.toContain('!')
  })
})

describe('a missing export', () => {
  it.each<[string, readonly string[], Meant | null, string]>([
    [
      'to rename the export whose name is nearly right',
      ['softMax'],
      { kind: 'near', name: 'softMax' },
      'If it is the one, rename softMax to softmax.',
    ],
    [
      'for the word that is missing before the function',
      [],
      { kind: 'not-exported' },
      'Put "export" in front of it: "export function softmax(s)".',
    ],
    [
      'for its own name',
      ['soft'],
      { kind: 'exported-as', name: 'soft' },
      'Export it under its own name: "export { softmax }".',
    ],
    [
      'for an export of its own',
      ['default'],
      { kind: 'in-default' },
      'Export each function by itself: "export function softmax(s)".',
    ],
    [
      'for the export where nothing is known of it',
      ['scale'],
      null,
      'Write "export function softmax(s)", or put "export" before the function if it is there already.',
    ],
  ])('asks %s', async (_, exported, meant, tip) => {
    const report = endedIn('softmax', missing(exported, meant))
    expect(await explanationOf(report)).toMatchObject({ try: tip })
  })
})
