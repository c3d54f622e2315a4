import { expect, it } from 'vitest'
import { crossAttention } from '../../assignments/04-self-and-cross/worked/cross-attention.ts'
import { multiHead } from '../../assignments/04-self-and-cross/worked/multi-head.ts'
import { selfAttention } from '../../assignments/04-self-and-cross/worked/self-attention.ts'
import { quarters } from '../../harness/authoring/quarters.ts'

// A matrix is read row by row, not number by number.
// prettier-ignore
const x = [[2, 0], [0, 1]]
// prettier-ignore
const context = [[1, 0, 1], [0, 1, 0], [0, 0, 2]]
// prettier-ignore
const first = { wq: [[1, 0], [0, 2]], wk: [[1, 0], [0, 1], [-1, 1]], wv: [[2], [4], [-1]] }
// prettier-ignore
const second = { wq: [[0], [1]], wk: [[1], [1], [0]], wv: [[1, 0], [0, 3], [0.5, 0]] }

it('the steps of attention write out the token, the keys and the values that they use', () => {
  expect(crossAttention([x, context, first], [1, 0])).toEqual(
    expect.arrayContaining([
      'x row 2: 0, 1',
      'query 2 is x row 2 · wq: 0, 2',
      'the keys, context·wk row by row: [0, 1], [0, 1], [−2, 2]',
      'query 2 · each key, the rows of context·wk: 2, 2, 4',
      'the values, context·wv row by row: [1], [4], [−2]',
    ]),
  )
})

it('the steps of attention leave out keys and values that are too many to follow', () => {
  const wide = { wq: quarters(7, 3, 1), wk: quarters(7, 3, 2), wv: quarters(7, 3, 3) }
  const steps = selfAttention([quarters(5, 7, 4), wide], [0, 0])
  expect(steps.filter((step) => step.includes('row by row'))).toEqual([])
  expect(steps.some((step) => step.startsWith('query 1 · each key'))).toBe(true)
})

it('the steps of several heads come in the order in which they are taken: each head, side by side, times wo', () => {
  const steps = multiHead([x, context, { heads: [first, second], wo: [[1, 0], [0, 3], [2, -1]] }], [0, 0]) // prettier-ignore
  expect(steps.map((step) => step.slice(0, 6))).toEqual(['head 1', 'head 2', 'row 1 ', 'row 1 ', '= 2.37'])
  expect(steps[2]).toBe('row 1 of all heads side by side: 2.3708294, 0.83333333, 1')
})
