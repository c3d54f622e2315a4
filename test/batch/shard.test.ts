import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInShard, readShard } from '../../harness/batch/shard.ts'

const ids = Array.from({ length: 3000 }, (_, i) => `student-${i}`)

describe('shards', () => {
  it('every student is in exactly one of them, however many there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (id, of) => {
        const holding = Array.from({ length: of }, (_, i) => ({ index: i + 1, of })).filter((shard) =>
          isInShard(id, shard),
        )
        expect(holding).toHaveLength(1)
      }),
    )
  })

  it('are about equally large', () => {
    for (const index of [1, 2, 3]) {
      const size = ids.filter((id) => isInShard(id, { index, of: 3 })).length
      expect(size).toBeGreaterThan(900)
      expect(size).toBeLessThan(1100)
    }
  })

  it('stay the same from one version to the next, or a matrix of old and new machines would lose students', () => {
    const third = ['ada', 'grace', 'emmy', 'sofia', 'mary', 'katherine'].map((id) =>
      [1, 2, 3].find((index) => isInShard(id, { index, of: 3 })),
    )
    expect(third).toMatchInlineSnapshot(`
      [
        2,
        3,
        1,
        2,
        3,
        3,
      ]
    `)
  })

  it('are read as a part of a whole, counted from 1', () => {
    expect(readShard('2/3')).toEqual({ index: 2, of: 3 })
    expect(readShard('1/1')).toEqual({ index: 1, of: 1 })
  })

  it.each(['0/3', '4/3', '1', '1/0', '', 'a/b', '-1/3', '1/3/5', '1.5/3', ' 1/3', '01/3'])(
    '"%s" is no shard, and what is one is said',
    (text) => {
      expect(() => readShard(text)).toThrow(
        expect.objectContaining({ code: 'usage', hint: expect.stringContaining('--shard 1/3') }),
      )
    },
  )
})
