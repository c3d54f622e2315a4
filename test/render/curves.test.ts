import { describe, expect, it } from 'vitest'
import type { Assignment, HintDepth } from '../../harness/domain/assignment.ts'
import type { DrawnSeries } from '../../harness/domain/report.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import { spreadApart } from '../../harness/render/curves/spread-apart.ts'
import { render } from '../../harness/render/render.ts'
import { showReport } from '../../harness/render/show-report.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course } from './course.ts'
import { reportOf } from './reports.ts'

const drawing: Assignment = {
  ...course,
  curves: [
    {
      id: 'entropy',
      title: 'How undecided',
      x: 'd',
      y: 'bits',
      shows: 'It falls.',
      series: [
        { id: 'flat', label: 'scaled' },
        { id: 'falling', label: 'unscaled' },
      ],
    },
  ],
}
const flat = [2, 2, 2, 2]
const falling = [2, 1, 0.5, 0]

type Heights = readonly (number | null)[]

function reportWith(scaled: Heights, unscaled: Heights, silent: string | null = null) {
  const line = (series: string, own: Heights, reference: Heights): DrawnSeries => ({
    series,
    own: asNonEmpty(own),
    reference: asNonEmpty(reference),
    silent,
  })
  const series = [line('flat', scaled, flat), line('falling', unscaled, falling)] as const
  return reportOf({}, { curves: [{ curve: 'entropy', x: [1, 4, 16, 64], series }] })
}

async function viewOf(scaled: Heights, unscaled: Heights, silent: string | null = null) {
  return viewReport({ report: reportWith(scaled, unscaled, silent), assignment: drawing, verbose: true })
}

async function saidOf(scaled: Heights, unscaled: Heights, silent: string | null = null) {
  return (await viewOf(scaled, unscaled, silent)).curves[0]?.said
}

const inDepth = (depth: HintDepth) =>
  showReport(
    reportWith(flat, falling),
    { ...drawing, hintDepth: depth },
    {
      format: 'json',
      verbose: true,
      depth: 3,
      colour: false,
    },
  )

const times = (factor: number) => (at: number) => at * factor
const nothing: Heights = [null, null, null, null]

describe('what a curve shows', () => {
  it('is that it lies on the reference, if nobody could see a difference', async () => {
    expect(await saidOf(flat, falling)).toEqual([
      'As far as can be drawn, yours lies on the reference at every point.',
    ])
    expect(await saidOf([2, 2, 2 + 1e-9, 2], falling)).toEqual([
      'As far as can be drawn, yours lies on the reference at every point.',
    ])
  })

  it('is that one series runs where another should', async () => {
    expect(await saidOf(falling, falling)).toEqual([
      'Your “scaled” runs along the reference’s “unscaled”, and not along its own.',
    ])
  })

  it('is that two series have changed places', async () => {
    expect(await saidOf(falling, flat)).toEqual([
      'Your “scaled” and “unscaled” have changed places: each runs along the reference of the other.',
    ])
  })

  it('is a factor that holds at every point, for one series or for all', async () => {
    expect(await saidOf(flat.map(times(Math.LN2)), falling.map(times(Math.LN2)))).toEqual([
      'Yours is 0.6931 times the reference at every point.',
    ])
    expect(await saidOf(flat.map(times(-1)), falling)).toEqual([
      'Your “scaled” is −1 times the reference at every point.',
    ])
  })

  it('is where it leaves the reference, otherwise', async () => {
    expect(await saidOf([2, 2, 1.25, 2], falling)).toEqual([
      'Your “scaled” leaves the reference at d = 16: it has 1.25 there, and the reference 2.',
    ])
  })

  it('is where there is no point, and which stage gave nothing', async () => {
    expect(await saidOf([2, null, 2, null], falling, 'attend')).toEqual([
      '“scaled” has no point of yours at d = 4 and 64: attend gave nothing that could be used there.',
    ])
    const { curves } = await viewReport({
      report: reportOf(
        {},
        {
          curves: [
            ...asNonEmpty(reportWith(nothing, nothing, 'entropy').curves ?? []),
            ...(reportWith(flat, falling).curves ?? []),
          ],
        },
      ),
      assignment: drawing,
      verbose: true,
    })
    expect(curves.map(({ said }) => said)).toEqual([
      ['There is nothing of yours to draw: entropy gave nothing that could be used.'],
      ['As far as can be drawn, yours lies on the reference at every point.'],
    ])
  })

  it('is how many points lie so far off that the reference could not be seen beside them', async () => {
    const view = await viewOf([2, 2, 1e30, -5], falling)
    expect(view.curves[0]?.said.at(-1)).toBe(
      '2 points of yours lie too far off to be drawn; the table has them.',
    )
    expect(view.curves[0]?.plot.upwards.map(({ label }) => label)).toEqual(['0', '0.5', '1', '1.5', '2'])
  })
})

describe('a curve in a report', () => {
  it('is left out where nothing of the student’s can be drawn, and where only places are told', async () => {
    expect((await viewOf(nothing, nothing, 'entropy')).curves).toEqual([])
    const report = reportWith(flat, falling)
    const shallow = await viewReport({ report, assignment: drawing, verbose: true, depth: 1 })
    expect(shallow.curves).toEqual([])
  })

  it('is in result.json unless the assignment lets a report tell only places', async () => {
    expect(await inDepth(2)).toContain('"curves"')
    expect(await inDepth(1)).not.toContain('"curves"')
  })

  it('is a named drawing in HTML, with its numbers as a table', async () => {
    const page = render(await viewOf(flat, [2, null, 0.5, 0], 'attend'), 'html', { colour: false })
    expect(page).toContain('<title id="drawn-entropy">How undecided</title>')
    expect(page).toMatch(/<desc id="told-entropy">bits against d, [^<]*has no point of yours/)
    expect(page).toContain('<th scope="row">4</th><td>2</td><td>2</td><td>–</td><td>1</td>')
  })

  it('tells series and whose they are by shape and dash, and not by colour', async () => {
    const [curve] = (await viewOf(flat, falling)).curves
    const shapes = curve?.plot.key.map(({ label, markers }) => [label, markers.replaceAll(/[\d. -]+/g, '')])
    expect(shapes).toEqual([
      ['scaled, reference', 'MaaZ'],
      ['unscaled, reference', 'MhvhZ'],
      ['scaled, yours', 'MaaZ'],
      ['unscaled, yours', 'MhvhZ'],
    ])
    expect(curve?.plot.lines.map(({ style }) => style)).toEqual([
      'reference series-0',
      'reference series-1',
      'own series-0',
      'own series-1',
    ])
  })

  it('breaks where a point is missing', async () => {
    const [curve] = (await viewOf(flat, [2, null, 0.5, 0], 'attend')).curves
    expect(curve?.plot.lines.map(({ path }) => path.replaceAll(/[\d. -]+/g, ''))).toEqual([
      'MLLL',
      'MLLL',
      'MLLL',
      'MML',
    ])
  })

  it('is a table in Markdown', async () => {
    const text = render(await viewOf(flat, falling), 'markdown', { colour: false })
    expect(text).toContain('| 16 | 2 | 2 | 0.5 | 0.5 |')
  })

  it('is a sentence on a terminal, and its numbers with --verbose', async () => {
    const view = await viewOf(flat, falling)
    expect(render({ ...view, verbose: false }, 'terminal', { colour: false })).toContain(
      'How undecided: As far as can be drawn, yours lies on the reference at every point.',
    )
    expect(render(view, 'terminal', { colour: false })).toMatch(/unscaled, yours +2 +1 +0\.5 +0\n/)
  })
})

describe('words beside the ends of lines', () => {
  it('keep their order and their distance, and stay within the drawing', () => {
    const placed = spreadApart([{ y: 98 }, { y: 10 }, { y: 99 }, { y: 97 }], 10, 100)
    expect(placed).toEqual([{ y: 10 }, { y: 80 }, { y: 90 }, { y: 100 }])
  })
})
