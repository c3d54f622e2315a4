import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { InputShape } from '../../harness/domain/oracle.ts'
import { isMatrix, isRecord, type Matrix, type Value } from '../../harness/domain/value.ts'
import { toWire } from '../../harness/domain/wire.ts'
import { drawInputs } from '../../harness/judge/draw-inputs.ts'
import { oracle01 } from '../support/assignment-01.ts'

const seeds = Array.from({ length: 200 }, (_, i) => 977 * i)

function draws(...shapes: readonly InputShape[]): readonly (readonly Value[])[] {
  return seeds.map((seed, i) => drawInputs(shapes, { seed, number: i + 1 }))
}

function matrixOf(value: Value | undefined): Matrix {
  if (!isMatrix(value)) throw new Error('no matrix')
  return value
}

const toWires = (inputs: readonly Value[]) => inputs.map(toWire)
const sizeOf = (value: Value | undefined) => [matrixOf(value).length, matrixOf(value)[0]?.length]

describe('inputs that are drawn', () => {
  it('are the same for the same seed, and others for another', () => {
    for (const { inputs } of Object.values(oracle01.stages)) {
      const draw = (seed: number) => drawInputs(inputs, { seed, number: 1 })
      expect(draw(7)).toEqual(draw(7))
      expect(draw(7)).not.toEqual(draw(8))
    }
  })

  it('are these on every engine', () => {
    const drawn = draws({ matrix: ['n', 'm'], masked: true }, { size: 'd' })
    const digest = createHash('sha256')
      .update(JSON.stringify(drawn.map(toWires)))
      .digest('hex')
    expect(digest).toBe('2679995deb82c5da6a33c31809c2756900d2059f275c8f86b769294b808f1daf')
  })

  it('have one size for one name, and different sizes for different names', () => {
    const drawn = draws(
      { matrix: ['a', 'b'] },
      { record: { w: { matrix: ['b', 'c'] }, v: { matrix: ['c', 'd'] } } },
    )
    const firsts = new Set<unknown>()
    for (const [x, record] of drawn) {
      const { w, v } = record !== undefined && isRecord(record) ? record : {}
      const [[a, b], [b2, c], [c2, d]] = [sizeOf(x), sizeOf(w), sizeOf(v)]
      expect([b2, c2]).toEqual([b, c])
      expect(new Set([a, b, c, d]).size).toBe(4)
      firsts.add(a)
    }
    expect(firsts).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  })

  it('have a size by itself that is often small, now and then in the thousands, and no size of a matrix', () => {
    const alone = draws({ matrix: ['n', 'm'] }, { size: 'd' }).map(([s, d]) => {
      expect(sizeOf(s)).not.toContain(d)
      return Number(d)
    })
    expect(alone.every((d) => Number.isInteger(d) && d >= 1)).toBe(true)
    expect(alone.filter((d) => d < 32).length).toBeGreaterThan(50)
    expect(alone.filter((d) => d > 1000).length).toBeGreaterThan(5)
    expect(alone.filter((d) => Number.isInteger(Math.sqrt(d))).length).toBeLessThan(60)
  })

  it('have a size by itself that is the width of a matrix where the two have one name', () => {
    for (const [s, d] of draws({ matrix: ['n', 'd'] }, { size: 'd' })) expect(sizeOf(s)[1]).toBe(d)
  })

  it('set flags both ways within a few draws, and two of them in every combination', () => {
    const both = [1, 2, 3, 4].map((number) =>
      drawInputs([{ flag: true }, { flag: true }], { seed: 3, number }),
    )
    expect(new Set(both.map(String)).size).toBe(4)
  })

  it('are finite, whole and broken, small and around a thousand', () => {
    const entries = draws({ matrix: ['n', 'm'] }).flatMap(([x]) => matrixOf(x).flat())
    expect(entries.every(Number.isFinite)).toBe(true)
    expect(entries.some((x) => x !== 0 && Number.isInteger(x))).toBe(true)
    expect(entries.some((x) => !Number.isInteger(2 * x))).toBe(true)
    expect(entries.some((x) => Math.abs(x) > 800)).toBe(true)
    expect(entries.filter((x) => Math.abs(x) < 8).length).toBeGreaterThan(entries.length / 2)
  })

  it('hold −∞ here and there where a mask may have left it', () => {
    const entries = draws({ matrix: ['n', 'm'], masked: true }).map(([x]) => matrixOf(x).flat())
    const masked = entries.filter((row) => row.includes(-Infinity))
    expect(masked.length).toBeGreaterThan(20)
    expect(masked.length).toBeLessThan(150)
    expect(masked.some((row) => row.some(Number.isFinite))).toBe(true)
  })
})
