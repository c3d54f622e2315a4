import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../harness/domain/evidence.ts'
import type { Value } from '../../harness/domain/value.ts'
import { evidenceOf } from '../support/hand-in.ts'

const f = (body: string, inputs: readonly Value[] = []): Promise<Evidence> =>
  evidenceOf(`export const f = ${body}`, 'f', inputs)

/** Told apart as texts, because a comparison of numbers may take −0 for 0. */
const SPECIAL = [
  [NaN, -Infinity, Infinity],
  [-0, 0, 5e-324],
  [1.7976931348623157e308, 0.1, 2 ** 53 + 2],
]

describe('numbers that JSON cannot hold', () => {
  it('arrive at the function as they are', async () => {
    const tell = '(m: number[][]) => m.map((row) => row.map((x) => Object.is(x, -0) ? "-0" : `${x}!`))'
    expect(await f(tell, [SPECIAL])).toMatchObject({
      value: {
        value: [
          ['NaN!', '-Infinity!', 'Infinity!'],
          ['-0', '0!', '5e-324!'],
          ['1.7976931348623157e+308!', '0.1!', '9007199254740994!'],
        ],
      },
    })
  })

  it('come back as they are, in lists, records and on their own', async () => {
    const evidence = await f('(m: number[][]) => ({ m, row: m[1], one: m[1]![0] })', [SPECIAL])
    const fields =
      evidence.kind === 'returned' && evidence.value.kind === 'record' ? evidence.value.fields : new Map()
    expect(Object.fromEntries(fields)).toStrictEqual({
      m: { kind: 'readable', value: SPECIAL },
      row: { kind: 'readable', value: SPECIAL[1] },
      one: { kind: 'readable', value: -0 },
    })
  })

  it('count as the same on a second call: NaN is NaN', async () => {
    expect(await f('() => [[NaN, -0]]')).toMatchObject({ again: null })
  })

  it('count as different where 0 became −0', async () => {
    const evidence = await evidenceOf('let n = 0; export const f = () => [[n++ === 0 ? 0 : -0]]', 'f')
    expect(evidence).toMatchObject({ value: { value: [[0]] }, again: { value: [[-0]] } })
  })
})

describe('what is no number, text, truth value, list or record', () => {
  it.each([
    ['a BigInt in a row', '() => [[1, 2n]]', 'a bigint', [0, 1]],
    ['a symbol', '() => Symbol("s")', 'a symbol', []],
    ['a Set in a list', '() => [[1], new Set([1])]', 'a Set', [1]],
    ['a Date', '() => new Date(0)', 'a Date', []],
    ['an error that is returned', '() => new RangeError("x")', 'an Error', []],
    ['a number object in a row', '() => [[1, new Number(2)]]', 'a Number object', [0, 1]],
    ['a function in a row', '() => [[1], [() => 2]]', 'a function', [1, 0]],
    ['an iterator', '() => [1, 2].values()', 'an iterator', []],
    ['a buffer', '() => new Float64Array(2).buffer', 'an ArrayBuffer', []],
    ['a view without entries', '() => new DataView(new ArrayBuffer(8))', 'a DataView', []],
    ['a Promise in a row', '() => [[1, Promise.resolve(2)]]', 'a Promise', [0, 1]],
    ['a list of holes', '() => new Array(3)', 'a hole', [0]],
    ['a getter in a row', '() => [Object.defineProperty([1], 0, { get: () => 2 })]', 'a getter', [0, 0]],
    ['typed BigInts', '() => [BigInt64Array.of(1n)]', 'a bigint', [0, 0]],
  ])('%s is unreadable, by name and place', async (_, body, what, at) => {
    expect(await f(body)).toMatchObject({ kind: 'returned', value: { kind: 'unreadable', what, at } })
  })

  it('a record that contains itself ends, and its other fields are readable', async () => {
    const evidence = await f('() => { const a: any = { q: [[1]] }; a.me = a; return a }')
    const fields =
      evidence.kind === 'returned' && evidence.value.kind === 'record' ? evidence.value.fields : new Map()
    expect([...fields.keys()]).toEqual(['q', 'me'])
    expect(fields.get('q')).toEqual({ kind: 'readable', value: [[1]] })
  })

  it('something that doubles at every level ends', async () => {
    const body = '() => { let a: unknown = [1]; for (let i = 0; i < 60; i++) a = [a, a, a, a]; return a }'
    expect(await f(body)).toMatchObject({ kind: 'returned', value: { kind: 'unreadable' } })
  })
})

describe('what is read as it is', () => {
  it.each<[string, string, Value]>([
    ['truth values', '() => [[true, false]]', [[true, false]]],
    ['null', '() => null', null],
    [
      'integers in typed rows',
      '() => [Int8Array.of(-1, 2), Uint32Array.of(3, 4)]',
      [
        [-1, 2],
        [3, 4],
      ],
    ],
    ['a typed list', '() => Float32Array.of(0.5)', [0.5]],
    ['part of a typed array', '() => [new Float64Array([1, 2, 3, 4]).subarray(1, 3)]', [[2, 3]]],
    ['rows of a class of arrays', '() => { class Row extends Array {}; return [Row.of(1, 2)] }', [[1, 2]]],
    ['empty rows', '() => [[], []]', [[], []]],
    ['a Proxy of a matrix', '() => new Proxy([[1, 2]], {})', [[1, 2]]],
    ['a sealed matrix', '() => Object.seal([Object.freeze([1, 2])])', [[1, 2]]],
    [
      'three levels of lists',
      '() => [[[1], [2]], [[3], [4]]]',
      [
        [[1], [2]],
        [[3], [4]],
      ],
    ],
  ])('%s', async (_, body, value) => {
    expect(await f(body)).toMatchObject({ kind: 'returned', value: { kind: 'readable', value } })
  })

  it('fields of an object of a class, and of one without a prototype', async () => {
    const made = 'Object.assign(Object.create(null), { q: 1, __proto__: [[9]] })'
    for (const body of ['() => new (class { q = 1 })()', `() => ${made}`]) {
      const evidence = await f(body)
      expect(
        evidence.kind === 'returned' && evidence.value.kind === 'record' && evidence.value.fields.get('q'),
      ).toEqual({
        kind: 'readable',
        value: 1,
      })
    }
  })
})

describe('an argument that was changed', () => {
  it.each<[string, string, readonly (string | number)[]]>([
    ['an entry', 's[1][1] = 0', [1, 1]],
    ['0 that became −0', 's[0][0] = -0', [0, 0]],
    ['NaN that became a number', 's[1][0] = 1', [1, 0]],
    ['a row that was put in place of another', 's[0] = [9, 2]', [0, 0]],
    ['a row that was added', 's.push([1])', []],
    ['a row that was made shorter', 's[1].pop()', [1]],
    ['an entry that was deleted', 'delete s[0][1]', [0]],
    ['a row that is none any more', 's[1] = null', [1]],
    ['an entry that became a getter', 'Object.defineProperty(s[0], 1, { get: () => 2 })', [0, 1]],
    ['a property of its own that was added', 's.seen = true', []],
  ])('%s is found at its place', async (_, change, at) => {
    const evidence = await f(`(n: number, s: any) => { ${change}; return [[n]] }`, [
      1,
      [
        [0, 2],
        [NaN, 4],
      ],
    ])
    expect(evidence).toMatchObject({
      kind: 'returned',
      value: { value: [[1]] },
      changed: [{ argument: 1, at }],
    })
  })

  it.each([
    ['the same number written again', 's[1][0] = NaN; s[0][0] = 0'],
    ['rows that are swapped and swapped back', 's.reverse(); s.reverse()'],
    ['freezing', 's.forEach(Object.freeze); Object.freeze(s)'],
    ['a copy that is changed', 'const t = s.map((row: number[]) => [...row]); t[0][0] = 9'],
  ])('%s is no change', async (_, body) => {
    expect(
      await f(`(s: any) => { ${body}; return [[1]] }`, [
        [
          [0, 2],
          [NaN, 4],
        ],
      ]),
    ).toMatchObject({ changed: [] })
  })

  it('in a record is found by its key, and the second call has fresh inputs', async () => {
    const evidence = await f('(r: any) => { r.k[0][1] += 1; return [[r.k[0][1]]] }', [
      { q: [[1]], k: [[1, 2]] },
    ])
    expect(evidence).toMatchObject({
      value: { value: [[3]] },
      again: null,
      changed: [{ argument: 0, at: ['k', 0, 1], after: { kind: 'record' } }],
    })
  })
})

describe('rows that are one and the same array', () => {
  it.each([
    ['all of them', '() => Array(3).fill([1, 2])', true],
    ['two neighbours', '() => { const r = [1, 2]; return [[1, 2], r, r] }', true],
    ['two that are no neighbours', '() => { const r = [1, 2]; return [r, [3, 4], r] }', true],
    ['typed ones', '() => Array(2).fill(Float64Array.of(1, 2))', true],
    ['in a field of a record', '() => ({ q: Array(2).fill([1, 2]) })', true],
    ['none, though they are equal', '() => [[1, 2], [1, 2]]', false],
    [
      'none, though two fields are one matrix',
      '() => { const m = [[1], [2]]; return { q: m, k: m } }',
      false,
    ],
  ])('%s', async (_, body, sharedRows) => {
    expect(await f(body)).toMatchObject({ kind: 'returned', sharedRows })
  })
})

describe('what was printed', () => {
  it('comes with an error too, and is the first call’s alone', async () => {
    const said = await f('() => { console.warn("row", [1, NaN]); return [[1]] }')
    expect(said).toMatchObject({ printed: 'row [1, NaN]\n' })
    const thrown = await f('() => { console.log("before"); throw new Error("x") }')
    expect(thrown).toMatchObject({ kind: 'threw', printed: 'before\n' })
  })

  it('while loading is no part of a call', async () => {
    const source = 'console.log("loading")\nexport const f = () => { console.log("calling"); return [[1]] }'
    expect(await evidenceOf(source, 'f')).toMatchObject({ printed: 'calling\n' })
  })

  it('cannot move a cursor', async () => {
    expect(await f('() => { console.log("\\u001b[2J\\rgone"); return [[1]] }')).toMatchObject({
      printed: '\\u{1b}[2J\\u{d}gone\n',
    })
  })
})
