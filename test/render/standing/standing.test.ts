import { expect, it } from 'vitest'
import type { Standing, StandingLine } from '../../../harness/domain/standing.ts'
import { renderStanding } from '../../../harness/render/standing/render-standing.ts'

const GRADED = {
  number: '01',
  kind: 'graded',
  assignment: 'attention-stages',
  title: 'The stages of attention',
  earned: 52.5,
  possible: 100,
  passMark: 60,
  passed: false,
  lookAt: 'scale',
  loaded: true,
  typeCost: 0,
} as const satisfies StandingLine
const NOT_BEGUN = {
  number: '02',
  kind: 'not-begun',
  assignment: 'scaling',
  title: 'Why √d',
  possible: 100,
  passMark: 60,
} as const satisfies StandingLine
const FAULT = {
  number: '03',
  kind: 'fault',
  assignment: null,
  title: '03',
  possible: null,
  code: 'assignment-invalid',
  message: 'work/<b>::set-output\u001b[31m| cannot be read.',
  hint: 'Mend it.',
} as const satisfies StandingLine

const standing: Standing = {
  assignments: [GRADED, NOT_BEGUN, FAULT],
  totals: { assignments: 3, begun: 2, passed: 0, earned: 52.5, possible: 200 },
}
const shown = (format: 'terminal' | 'markdown' | 'html', colour = false) =>
  renderStanding(standing, format, { colour, linked: false })

it('says how many marks are missing, where to look first, how to begin, and what is in the way', () => {
  const [, , first, second, third] = shown('terminal').split('\n')
  expect(first).toMatch(/01 {2}The stages of attention +52\.5 \/ 100 {2}✗ 7\.5 to pass +look at scale/)
  expect(second).toMatch(/02 {2}Why √d +– \/ 100 {2}· not begun +npm start -- 02/)
  expect(third).toMatch(/03 {2}03 +– +! not graded +see the message below/)
  expect(shown('terminal')).toMatch(/Total +52\.5 \/ 200 {2}0 of 3 passed/)
})

it('has a mark and a word wherever it has a colour', () => {
  const escape = String.fromCharCode(27)
  const coloured = shown('terminal', true)
  expect(coloured).toContain(`${escape}[31m✗ 7.5 to pass${escape}[0m`)
  expect(coloured.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '')).toBe(shown('terminal'))
})

it('quotes what it was told as text in every format', () => {
  expect(shown('html')).toContain('work/&lt;b&gt;: :set-output\\u001b[31m|')
  const row = shown('markdown')
    .split('\n')
    .find((line) => line.startsWith('| 03'))
  expect(row?.match(/(?<!\\)\|/g)).toHaveLength(6)
  expect(row).toContain('&#60;b&#62;')
})

function of(...assignments: readonly StandingLine[]): string {
  return renderStanding({ ...standing, assignments }, 'terminal', { colour: false, linked: false })
}

it('says that type errors are all that is left, and nothing where nothing is', () => {
  const full = { ...GRADED, passed: true, lookAt: null }
  expect(of({ ...full, earned: 95, typeCost: 5 })).toMatch(/95 \/ 100 {2}✓ passed +look at the type errors/)
  expect(of({ ...full, earned: 100 })).toMatch(/100 \/ 100 {2}✓ passed$/m)
})
