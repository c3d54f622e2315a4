import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distributeMarks } from '../../../harness/batch/class/distribute-marks.ts'

const possible = fc.integer({ min: 1, max: 20_000 }).map((hundredths) => hundredths / 100)
const classes = possible.chain((most) =>
  fc.record({
    most: fc.constant(most),
    marks: fc.array(
      fc.integer({ min: 0, max: Math.round(most * 100) }).map((mark) => mark / 100),
      {
        minLength: 1,
        maxLength: 60,
      },
    ),
  }),
)

it('every mark is in exactly the bin whose edges enclose it, full marks in the last', () => {
  fc.assert(
    fc.property(classes, ({ most, marks }) => {
      const bins = distributeMarks(marks, most)?.bins ?? []
      const counted = bins.map(
        ({ from, to }, i) =>
          marks.filter((mark) => mark >= from && (mark < to || (i === bins.length - 1 && mark === most)))
            .length,
      )
      expect(bins.map(({ students }) => students)).toEqual(counted)
      expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([0, most])
    }),
  )
})

it('quartiles divide the sorted marks, and nothing depends on their order', () => {
  fc.assert(
    fc.property(classes, ({ most, marks }) => {
      const told = distributeMarks(marks, most)
      expect(distributeMarks(marks.toReversed(), most)).toEqual(told)
      expect([told?.lowest, told?.highest]).toEqual([Math.min(...marks), Math.max(...marks)])
      const { lowerQuartile = NaN, median = NaN, upperQuartile = NaN } = told ?? {}
      // A quartile that falls between two marks is rounded to a hundredth.
      for (const [quartile, share] of [
        [lowerQuartile, 1 / 4],
        [median, 1 / 2],
        [upperQuartile, 3 / 4],
      ] as const) {
        const atMost = marks.filter((mark) => mark <= quartile + 0.005).length
        const atLeast = marks.filter((mark) => mark >= quartile - 0.005).length
        expect(atMost).toBeGreaterThanOrEqual(Math.floor((marks.length - 1) * share) + 1)
        expect(atLeast).toBeGreaterThanOrEqual(marks.length - Math.ceil((marks.length - 1) * share))
      }
    }),
  )
})

it('the mean is that of the marks to a hundredth', () => {
  fc.assert(
    fc.property(classes, ({ most, marks }) => {
      const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length
      expect(Math.abs((distributeMarks(marks, most)?.mean ?? NaN) - mean)).toBeLessThanOrEqual(0.005 + 1e-9)
    }),
  )
})

it('quartiles between two marks are in proportion', () => {
  // At 0.75, 1.5 and 2.25 of 1, 2, 4, 7: 1 + 0.75·1, 2 + 0.5·2, 4 + 0.25·3.
  const told = distributeMarks([7, 1, 4, 2], 10)
  expect([told?.lowerQuartile, told?.median, told?.upperQuartile]).toEqual([1.75, 3, 4.75])
})

it('where nobody was graded there is no distribution', () => {
  expect(distributeMarks([], 100)).toBeNull()
})
