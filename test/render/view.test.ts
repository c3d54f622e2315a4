import { describe, expect, it } from 'vitest'
import type { Assignment } from '../../harness/domain/assignment.ts'
import { Fault } from '../../harness/domain/fault.ts'
import type { Report } from '../../harness/domain/report.ts'
import { isNonEmpty } from '../../harness/domain/value.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course, stageOf, vectorOf } from './course.ts'
import {
  allRight,
  followed,
  hiddenFailure,
  missingExport,
  noScale,
  notLoaded,
  numberAt,
  reportOf,
  syntaxError,
  timedOut,
  twoMistakes,
  unexplained,
  withoutScale,
} from './reports.ts'

const view = (report: Report, assignment: Assignment = course) =>
  viewReport({ report, assignment, verbose: false })

const shownOnly: Assignment = {
  ...course,
  stages: [course.stages[0], ...course.stages.slice(1).filter(({ id }) => id !== 'scale')],
}
const [first, ...others] = allRight.stages
const withoutHidden: Report = {
  ...allRight,
  freshVectors: 0,
  stages: [first, ...others.filter(({ stage }) => stage !== 'scale')],
}

describe('the totals', () => {
  it('say that all shown test vectors pass only when they do, and keep hidden ones apart', async () => {
    expect((await view(allRight)).totals).toEqual([
      'All 8 shown test vectors pass.',
      'The one hidden test vector passes.',
    ])
    expect((await view(noScale)).totals).toEqual([
      '5 of 8 shown test vectors pass (of the others: 1 right after an earlier slip).',
      'The one hidden test vector does not pass.',
    ])
  })

  it('leave room for hidden test vectors that are still to come', async () => {
    expect((await view(withoutHidden, shownOnly)).totals).toEqual([
      'All 6 shown test vectors pass.',
      'Hidden test vectors may be added when it is marked.',
    ])
  })

  it('leave room for them beside hidden ones that were there before', async () => {
    expect((await view({ ...allRight, freshVectors: 0 })).totals).toEqual([
      'All 8 shown test vectors pass.',
      'The one hidden test vector passes.',
      'Further hidden test vectors may be added when it is marked.',
    ])
  })

  it('count a test vector that was not run as such', async () => {
    const report = reportOf({
      softmax: {
        verdict: 'error',
        verdicts: [{ kind: 'unusable', outcome: { kind: 'not-run', because: 'no-time-left' } }],
      },
    })
    expect((await view(report)).totals[0]).toBe('7 of 8 shown test vectors pass (of the others: 1 not run).')
  })

  it('say nothing about test vectors of a module that was not loaded', async () => {
    expect((await view(syntaxError)).totals).toEqual(['No test vector could be run.'])
  })
})

describe('the stage to start with', () => {
  it('is the first that is wrong by itself, with the others named after it', async () => {
    const { lead, rest, more } = await view(twoMistakes)
    expect([lead?.stage, ...rest.map(({ stage }) => stage)]).toEqual(['scale', 'softmax', 'attention'])
    expect(more).toBe('1 further stage has something to look at: softmax.')
  })

  it('is nobody when everything is right', async () => {
    expect(await view(allRight)).toMatchObject({ lead: null, rest: [], more: null, followThrough: null })
  })

  it('is nobody when nothing has been started, or nothing loaded', async () => {
    const untouched = reportOf(
      Object.fromEntries(course.stages.map(({ id }) => [id, { verdict: 'not-started' }])),
    )
    expect(await view(untouched)).toMatchObject({ lead: null, rest: [] })
    expect(await view(syntaxError)).toMatchObject({ lead: null, rest: [] })
  })
})

describe('a misconception', () => {
  it('is told in the words of the assignment, filled with the numbers of the worked cell', async () => {
    const { lead } = await view(noScale)
    expect(lead?.explanations[0]?.saw).toBe(
      'scale(s, d)[0][0] is 2; it should be 1.1547005. Your scale returns the scores as they came in.',
    )
  })

  it('is never chosen among several that the evidence cannot tell apart', async () => {
    const report = reportOf({
      scale: {
        ...withoutScale,
        diagnosis: {
          kind: 'misconception',
          misconceptions: ['no-scale', 'divides-by-d'],
          vectors: ['scale/odd-width'],
          tested: 1,
          excluded: [],
        },
      },
    })
    const { lead, stages } = await view(report)
    expect(lead?.intro).toBe(
      'This is either no-scale or divides-by-d: your results are the same on every test vector.',
    )
    expect(lead?.explanations.map(({ name }) => name)).toEqual(['no-scale', 'divides-by-d'])
    expect(stages[2]?.note).toBe('no-scale or divides-by-d')
  })

  it('comes with the numbers of a test vector where no cell was worked out', async () => {
    const { lead } = await view(reportOf({ scale: { ...withoutScale, worked: null } }))
    expect(lead?.example).toBe(
      'On scale/by-hand: scale(s, d)[0][0] (row 1, column 1): expected 1, got 2. 3 of 4 entries are outside the tolerance.',
    )
  })

  it('without a text of its own is still named', async () => {
    const { lead } = await view(noScale, { ...course, feedback: new Map() })
    expect(lead?.explanations).toEqual([
      {
        name: 'no-scale',
        saw: 'Your results equal, on every test vector, those of the known mistake no-scale.',
        because: null,
        try: null,
      },
    ])
  })

  it('with a text that uses an unknown name is a fault of the assignment, which lists the names', async () => {
    const text = { saw: '{{value}}', because: '', try: '' }
    const told = view(noScale, { ...course, feedback: new Map([['no-scale', text]]) })
    await expect(told).rejects.toThrow(Fault)
    await expect(told).rejects.toMatchObject({
      code: 'assignment-invalid',
      hint: 'Use only these names: {{stage}}, {{call}}, {{field}}, {{vector}}, {{intent}}, {{where}}, {{code}}, {{expected}}, {{got}}.',
    })
  })
})

describe('what is not explained', () => {
  it('is said so, with the difference, and no cause is guessed', async () => {
    const { lead } = await view(unexplained)
    expect(lead?.intro).toBe(
      'No known mistake gives these results on every test vector, so no cause is named here.',
    )
    expect(lead?.explanations[0]).toMatchObject({
      name: null,
      saw: 'softmax(s)[1][0] (row 2, column 1): expected 0.26894142, got 0.5. 2 of 4 entries are outside the tolerance.',
    })
  })

  it('is only that a hidden test vector failed, where no shown one does', async () => {
    const { lead } = await view(hiddenFailure)
    expect(lead).toMatchObject({ worked: null, comparisons: [], failing: [], run: null })
    expect(lead?.explanations[0]?.saw).toBe(
      'No test vector that is shown fails, but a hidden one does. Its numbers are not shown.',
    )
    expect(lead?.hidden).toBe('The one hidden test vector does not pass.')
  })
})

describe('a composition', () => {
  it('shows each field and explains follow-through once', async () => {
    const { stages, followThrough } = await view(noScale)
    expect(stages[6]?.fields.map(({ field, sign }) => `${field} ${sign.word}`).join(' · ')).toBe(
      'q right · k right · v right · scores right · scaled inherits · masked follows · weights follows · output follows',
    )
    expect(followThrough).toContain('a slip costs its marks once')
  })

  it('compares the first wrong field with the certified one', async () => {
    const scaled = [
      [1, 0],
      [0, 4],
    ]
    const report = reportOf({
      attention: {
        ...followed([['scaled', 'wrong']]),
        verdict: 'wrong',
        verdicts: [
          {
            kind: 'traced',
            fields: [{ field: 'scaled', verdict: 'wrong', divergence: wrongCorner, got: scaled }],
            divergence: null,
          },
        ],
      },
    })
    const { lead } = await view(report)
    expect(lead?.explanations[0]?.saw).toContain('attention(…).scaled[0][0] (row 1, column 1)')
    expect(lead?.comparisons[0]?.got.map(({ cells }) => cells)).toEqual([
      [
        { text: '1', wrong: true },
        { text: '0', wrong: false },
      ],
      [
        { text: '0', wrong: false },
        { text: '4', wrong: true },
      ],
    ])
  })
})

const wrongCorner = {
  kind: 'number',
  at: [0, 0],
  expected: 0.7071067811865475,
  got: 1,
  wrong: 2,
  total: 4,
  imprecise: false,
} as const

describe('a syntax error', () => {
  it('shows the line with a caret under the place, and what becomes of the marks', async () => {
    const { problem } = await view(syntaxError)
    expect(problem).toMatchObject({ place: 'attention.ts, line 12, column 33' })
    expect(`${problem?.source?.before}${problem?.source?.after}\n${problem?.source?.caret}`).toBe(
      'return s.map((row) => row.map((x) => x / Math.sqrt(d))\n                               ^',
    )
    expect(problem?.marks).toContain('Once the module loads, every stage is marked')
  })

  it('without a place shows no line', async () => {
    const report = notLoaded({
      kind: 'syntax',
      message: 'Unexpected end',
      at: null,
      source: { before: '', after: 'x' },
    })
    expect((await view(report)).problem).toMatchObject({ place: null, source: null })
  })
})

describe('a stage that failed', () => {
  it('comes with the command that runs its test vector alone', async () => {
    expect((await view(timedOut)).lead?.run).toBe('npm run try -- 01-attention-stages softmax/by-hand')
  })

  it('comes without that command where there is no such function', async () => {
    expect((await view(missingExport)).lead?.run).toBeNull()
  })

  it('names the first few failing test vectors and counts the rest', async () => {
    const many = [1, 2, 3, 4, 5, 6].map((number) => `softmax/case-${number}`)
    const told = await view(...sixFailures(many))
    expect(told.lead?.failingInShort).toBe(
      '6 of 6 shown test vectors do not pass: softmax/case-1, softmax/case-2, softmax/case-3, softmax/case-4 and 2 more.',
    )
  })

  it('that the assignment does not have is a fault', async () => {
    await expect(view(allRight, shownOnly)).rejects.toMatchObject({ code: 'assignment-invalid' })
  })
})

function sixFailures(ids: readonly string[]): [Report, Assignment] {
  const vectors = ids.map((id) => vectorOf({ id, intent: 'one row', inputs: [[[0]]], expected: [[1]] }))
  const verdicts = ids.map((id) => ({ id, verdict: numberAt([0, 0], 1, 2) }))
  const [softmax] = reportOf({ softmax: { verdict: 'wrong' } }).stages.filter(
    ({ stage }) => stage === 'softmax',
  )
  if (!isNonEmpty(vectors) || !isNonEmpty(verdicts) || softmax === undefined)
    throw new Error('no test vectors')
  return [
    { ...allRight, firstWrongStage: 'softmax', stages: [{ ...softmax, vectors: verdicts }] },
    { ...course, stages: [stageOf('softmax', { vectors })] },
  ]
}
