import { describe, expect, it } from 'vitest'
import type { HintDepth } from '../../harness/domain/assignment.ts'
import { showReport } from '../../harness/render/show-report.ts'
import { render } from '../../harness/render/render.ts'
import type { Verdict } from '../../harness/domain/verdict.ts'
import { sayOthers } from '../../harness/render/say-others.ts'
import { sayGrounds } from '../../harness/render/say-grounds.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course } from './course.ts'
import { noScale } from './reports.ts'

const FORMATS = ['terminal', 'markdown', 'html'] as const

async function reportAt(depth: HintDepth, hintDepth: HintDepth, format: (typeof FORMATS)[number]) {
  const assignment = { ...course, hintDepth }
  const view = await viewReport({ report: noScale, assignment, verbose: true, depth })
  return render(view, format, { colour: false }).replaceAll(/\s+/g, ' ')
}

describe.each(FORMATS)('a hint in %s', (format) => {
  it('of depth 1 says where, and neither what nor why', async () => {
    const text = await reportAt(1, 3, format)
    expect(text).toContain('row 1, column 1')
    expect(text).toContain('scale/odd-width')
    expect(text).not.toContain('no-scale')
    expect(text).not.toMatch(/1\.1547005|1\.1547\b/)
    expect(text).not.toContain('What to try')
    expect(text).not.toContain('Why it matters')
    expect(text).toContain('hint 2 says more')
  })

  it('of depth 2 says what, and not why', async () => {
    const text = await reportAt(2, 3, format)
    expect(text).toContain('no-scale')
    expect(text).not.toContain('What to try')
    expect(text).not.toContain('Worked by hand')
    expect(text).toContain('hint 3 says more')
  })

  it('of depth 3 says everything', async () => {
    const text = await reportAt(3, 3, format)
    expect(text).toContain('What to try')
    expect(text).toContain('Worked by hand')
    expect(text).not.toContain('says more')
  })

  it('is never deeper than the assignment allows, and says so', async () => {
    expect(await reportAt(3, 1, format)).toContain('a report says no more')
    expect(await reportAt(3, 1, format)).not.toContain('no-scale')
    expect(await reportAt(2, 2, format)).toContain('a report says no more')
  })
})

const everywhere = () => true

describe('what a diagnosis rests on', () => {
  const proven = {
    kind: 'misconception',
    misconceptions: ['no-scale'],
    vectors: [],
    supported: 9,
    tested: 10,
    excluded: [],
  } as const
  it('is how many test vectors show it, and how many could have contradicted it', () => {
    expect(sayGrounds(proven, everywhere)).toBe(
      'Proven by 9 test vectors that show exactly this; none of the 10 that could have contradicted it did.',
    )
    expect(sayGrounds({ ...proven, supported: 1, tested: 1 }, everywhere)).toBe(
      'Proven by 1 test vector that shows exactly this; no other could have contradicted it.',
    )
  })

  it('names what was ruled out, by which test vector, and no hidden one', () => {
    const excluded = ['a', 'b', 'c', 'd', 'e'].map((alternative) => ({
      alternative,
      by: `scale/${alternative}`,
    }))
    const text = sayGrounds({ ...proven, excluded }, (id) => id !== 'scale/b')
    expect(text).toContain('Ruled out: a by scale/a, b by a hidden test vector, c by scale/c and 2 more.')
  })

  it('names the known mistakes that fit in part, where nothing is claimed', () => {
    const excluded = [
      { alternative: 'a', by: 'scale/a' },
      { alternative: 'b', by: 'scale/b' },
    ]
    const unexplained = { kind: 'unexplained', vectors: [], supported: 3, tested: 0, excluded } as const
    expect(sayGrounds(unexplained, everywhere)).toBe(
      'Known mistakes that give some of these results, but not all: a (not on scale/a) and b (not on scale/b).',
    )
  })

  it('is told apart from test vectors that came to no value, and could not tell', async () => {
    const threw: Verdict = {
      kind: 'unusable',
      outcome: { kind: 'threw', name: 'Error', message: 'no', at: null },
    }
    const [first, second] = course.stages.find(({ id }) => id === 'scale')?.vectors ?? []
    const shown = [first, second].flatMap((vector) => (vector ? [{ vector, verdict: threw }] : []))
    expect(sayOthers({ ...proven, vectors: [first?.id ?? ''] }, shown)).toBe(
      'The rest of the test vectors that do not pass could not tell: 1 threw an error.',
    )
    expect(sayOthers({ ...proven, vectors: shown.map(({ vector }) => vector.id) }, shown)).toBeNull()
  })

  it('is nothing where nothing is claimed and nothing was ruled out', () => {
    const unexplained = { kind: 'unexplained', vectors: [], supported: 3, tested: 0, excluded: [] } as const
    expect(sayGrounds(unexplained, everywhere)).toBeNull()
  })
})

const jsonAt = async (hintDepth: HintDepth) => {
  const options = { format: 'json', verbose: true, depth: 3, colour: false } as const
  return showReport(noScale, { ...course, hintDepth }, options)
}

describe('the JSON of an assignment that caps its hints', () => {
  it('holds no more than its report says', async () => {
    expect(await jsonAt(3)).toContain('no-scale')
    expect(await jsonAt(3)).toContain('steps')
    expect(await jsonAt(2)).toContain('no-scale')
    expect(await jsonAt(2)).not.toContain('steps')
    expect(await jsonAt(1)).not.toContain('no-scale')
  })
})
