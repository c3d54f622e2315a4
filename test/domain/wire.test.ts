import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWire, toWire } from '../../harness/domain/wire.ts'
import type { Value } from '../../harness/domain/value.ts'

const RESERVED = ['NaN', 'Infinity', '-Infinity', '-0']
const text = fc.string().filter((word) => !RESERVED.includes(word))

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.double(),
    text,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(text, tie('value'), { noNullPrototype: true }),
  ),
}))

describe('a value as JSON holds it', () => {
  it('comes back the same, bit for bit, whatever it is made of', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(fromWire(JSON.parse(JSON.stringify(toWire(given))))).toStrictEqual(given)
      }),
      { seed: 51, numRuns: 2000 },
    )
  })

  it('spells what JSON cannot hold in words', () => {
    expect(toWire({ a: [NaN, Infinity, -Infinity, -0, 0, 1.5] })).toEqual({
      a: ['NaN', 'Infinity', '-Infinity', '-0', 0, 1.5],
    })
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'leaves a text that is also a name of every object as it is: %s',
    (word) => {
      expect(fromWire(word)).toBe(word)
      expect(fromWire([word])).toEqual([word])
    },
  )
})
