import { beforeAll, describe, expect, it } from 'vitest'
import type { Evidence } from '../../harness/domain/evidence.ts'
import { handIn, probe } from '../support/hand-in.ts'

const MODULE = `
export const texts = { a: 'b', 'with-hyphen': ' C ' }
export const mixed = { number: 3, list: ['a'], none: null, get trap() { throw new Error('was read') } }
export const text = 'K7QF'
export function called(): never { throw new Error('was called') }
export const map = new Map([['a', 'b']])
export const huge = { a: 'x'.repeat(5000) }
export const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => ['q' + i, 'a']))
export const proxy = new Proxy({}, { ownKeys() { throw new TypeError('keep out') } })
export const endless = new Proxy({}, { ownKeys() { for (;;); } })
`
const NAMES = ['texts', 'mixed', 'text', 'called', 'map', 'huge', 'wide', 'proxy', 'endless', 'nowhere']

let evidence: ReadonlyMap<string, Evidence> = new Map()

beforeAll(async () => {
  const probes = NAMES.map((name) => probe(name, [], { id: name, calls: 0, limitMs: 200 }))
  evidence = await handIn({ 'attention.ts': MODULE }, (sandbox) => sandbox.run(probes))
}, 30_000)

function fieldsOf(name: string): unknown {
  const found = evidence.get(name)
  return found?.kind === 'returned' && found.value.kind === 'record'
    ? Object.fromEntries(found.value.fields)
    : found
}

describe('an export that is read', () => {
  it('is told entry by entry', () => {
    expect(fieldsOf('texts')).toEqual({
      a: { kind: 'readable', value: 'b' },
      'with-hyphen': { kind: 'readable', value: ' C ' },
    })
    expect(evidence.get('text')).toMatchObject({ value: { kind: 'readable', value: 'K7QF' } })
  })

  it('has its getters named, and none of them run', () => {
    expect(fieldsOf('mixed')).toEqual({
      number: { kind: 'readable', value: 3 },
      list: { kind: 'readable', value: ['a'] },
      none: { kind: 'readable', value: null },
      trap: { kind: 'unreadable', what: 'a getter', at: [] },
    })
  })

  it('is not called where it is a function, and is named where it is no plain value', () => {
    expect(evidence.get('called')).toMatchObject({ value: { kind: 'unreadable', what: 'a function' } })
    expect(evidence.get('map')).toMatchObject({ value: { kind: 'unreadable', what: 'a Map' } })
  })

  it('is cut where it is long, and not carried over where it is wide', () => {
    expect(fieldsOf('huge')).toEqual({ a: { kind: 'readable', value: 'x'.repeat(1000) } })
    expect(evidence.get('wide')).toMatchObject({ kind: 'stopped', by: 'output' })
  })

  it('can throw, or never end, and is read again before that is said', () => {
    expect(evidence.get('proxy')).toMatchObject({ kind: 'threw', name: 'TypeError', message: 'keep out' })
    expect(evidence.get('endless')).toMatchObject({ kind: 'timed-out', during: 'call', tries: 2 })
  })

  it('is missing where there is none of its name', () => {
    expect(evidence.get('nowhere')).toMatchObject({ kind: 'missing' })
  })
})
