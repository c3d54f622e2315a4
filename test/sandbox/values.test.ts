import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../support/hand-in.ts'

describe('what comes back', () => {
  it.each([
    ['a Promise', 'async () => [[1]]', 'a Promise'],
    ['a thenable', '() => ({ then() {} })', 'a Promise'],
    ['a generator', 'function* () { yield 1 }', 'a generator'],
    ['undefined', '() => undefined', 'undefined'],
    ['a function', '() => () => 1', 'a function'],
    ['a Map', '() => new Map()', 'a Map'],
    ['a bigint', '() => 1n', 'a bigint'],
  ])('%s is unreadable, by name', async (_, body, what) => {
    const evidence = await evidenceOf(`export const f = ${body}`, 'f')
    expect(evidence).toMatchObject({ kind: 'returned', value: { kind: 'unreadable', what, at: [] } })
  })

  it.each([
    ['a hole', '() => [[1, , 3]]', 'a hole', [0, 1]],
    ['undefined in a row', '() => [[1, 2], [undefined, 3]]', 'undefined', [1, 0]],
  ])('%s is unreadable, with its place', async (_, body, what, at) => {
    const evidence = await evidenceOf(`export const f = ${body}`, 'f')
    expect(evidence).toMatchObject({ value: { kind: 'unreadable', what, at } })
  })

  it.each([
    [
      'typed rows',
      '() => [new Float64Array([1, 2]), Float32Array.of(0.5, 4)]',
      [
        [1, 2],
        [0.5, 4],
      ],
    ],
    ['frozen rows', '() => Object.freeze([Object.freeze([1, 2])])', [[1, 2]]],
    ['ragged rows', '() => [[1, 2], [3]]', [[1, 2], [3]]],
    ['texts', '() => [["1", "2"]]', [['1', '2']]],
    ['a number', '() => 4', 4],
    ['an empty list', '() => []', []],
  ])('%s are read as they are', async (_, body, value) => {
    const evidence = await evidenceOf(`export const f = ${body}`, 'f')
    expect(evidence).toMatchObject({ kind: 'returned', value: { kind: 'readable', value } })
  })

  it('keeps a record’s readable fields although one is not', async () => {
    const evidence = await evidenceOf(
      'export const f = () => ({ q: [[1]], k: undefined, get v() { return 1 } })',
      'f',
    )
    const fields =
      evidence.kind === 'returned' && evidence.value.kind === 'record' ? evidence.value.fields : new Map()
    expect(Object.fromEntries(fields)).toEqual({
      q: { kind: 'readable', value: [[1]] },
      k: { kind: 'unreadable', what: 'undefined', at: [] },
      v: { kind: 'unreadable', what: 'a getter', at: [] },
    })
  })

  it('an object that contains itself ends', async () => {
    const evidence = await evidenceOf(
      'export const f = () => { const a: unknown[] = []; a.push(a); return a }',
      'f',
    )
    expect(evidence.kind).toBe('returned')
  })

  it('tells which argument was changed, where, and what became of it', async () => {
    const source = 'export const f = (a: number, s: number[][]) => { s[1]![0] = -Infinity; return s }'
    expect(
      await evidenceOf(source, 'f', [
        3,
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toMatchObject({
      changed: [
        {
          argument: 1,
          at: [1, 0],
          after: {
            value: [
              [1, 2],
              [-Infinity, 4],
            ],
          },
        },
      ],
    })
  })

  it('tells that a second call gave something else', async () => {
    const evidence = await evidenceOf('let n = 0; export const f = () => [[n++]]', 'f')
    expect(evidence).toMatchObject({ value: { value: [[0]] }, again: { value: [[1]] } })
  })

  it('tells that rows are one and the same array', async () => {
    const evidence = await evidenceOf('export const f = () => Array(2).fill([1, 2])', 'f')
    expect(evidence).toMatchObject({
      sharedRows: true,
      value: {
        value: [
          [1, 2],
          [1, 2],
        ],
      },
    })
  })

  it('carries what was printed, and cuts a flood', async () => {
    const said = await evidenceOf(
      'export const f = () => { console.log("d is", 3, [1, { a: 2 }]); return [[1]] }',
      'f',
    )
    expect(said).toMatchObject({ printed: 'd is 3 [1, { a: 2 }]\n' })
    const flood = await evidenceOf(
      'export const f = () => { for (let i = 0; i < 1e5; i++) console.log("x"); return [[1]] }',
      'f',
    )
    expect(flood).toMatchObject({ kind: 'returned', printed: expect.stringMatching(/more was printed/) })
  })
})
