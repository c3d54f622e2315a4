import { describe, expect, it } from 'vitest'
import type { Part, Relation } from '../../harness/domain/verdict.ts'
import { BEHAVIOURS } from '../../harness/render/say-behaviour.ts'
import { sayRelation } from '../../harness/render/say-relation.ts'
import { assignment01 } from '../support/assignment-01.ts'

const MOST_WORDS = 90
const words = (...texts: readonly string[]) => texts.join(' ').split(/\s+/).filter(Boolean).length

const spoken = (saw: (typeof BEHAVIOURS)['promise']['saw']) =>
  typeof saw === 'string' ? saw : `returns ${saw.thing}`

const PARTS: readonly Part[] = [
  'last-row',
  'first-row',
  'last-column',
  'first-column',
  'last-entry',
  'first-entry',
  'diagonal',
  'above-diagonal',
  'below-diagonal',
]
const relations: readonly Relation[] = [
  { kind: 'factor', constant: '1/√d_model' },
  { kind: 'some-factor' },
  { kind: 'offset', constant: '0.123456789012' },
  { kind: 'equals-input', argument: 0 },
  { kind: 'always', constant: 'NaN' },
  { kind: 'always', constant: '0.123456789012' },
  { kind: 'transposed' },
  { kind: 'entries-reversed' },
  { kind: 'entries-shifted', by: -1 },
  { kind: 'rows-reversed' },
  { kind: 'rows-shifted', by: 1 },
  { kind: 'rows-shifted', by: -1 },
  { kind: 'rows-alike', as: 'first' },
  { kind: 'rows-alike', as: 'none' },
  { kind: 'nan-from-infinity' },
  { kind: 'single-precision' },
  { kind: 'rounded', decimals: 4 },
  { kind: 'columns-sum-to-one' },
  ...PARTS.map((where): Relation => ({ kind: 'wrong-only', where })),
]
const facts = [
  { name: 'factor', value: 1.2345678 },
  { name: '1/√d_model', value: 0.12345678 },
  { name: 'd_model', value: 65 },
]

describe('a text of at most 90 words', () => {
  it('is what every misconception has', () => {
    expect(assignment01.feedback.size).toBeGreaterThan(100)
    const long = [...assignment01.feedback].filter(
      ([, { saw, because, try: tip }]) => words(saw, because, tip) > MOST_WORDS,
    )
    expect(long.map(([id]) => id)).toEqual([])
  })

  it('is what every behaviour has, with the call', () => {
    const long = Object.entries(BEHAVIOURS).filter(
      ([, { saw, because, try: tip }]) =>
        words('attention(x, { wq, wk, wv }, { causal })', spoken(saw), because, tip) > MOST_WORDS,
    )
    expect(long.map(([id]) => id)).toEqual([])
  })

  it.each(relations)('is what every relation has, in every stage: $kind $where', (relation) => {
    for (const { call, matters } of assignment01.stages) {
      const {
        saw,
        because,
        try: tip,
      } = sayRelation(relation, call, {
        facts: relation.kind === 'factor' ? facts : facts.slice(0, 1),
        form: 'matrix',
      })
      expect(matters).not.toBeNull()
      expect(words(saw, because ?? matters ?? '', tip)).toBeLessThanOrEqual(MOST_WORDS)
      expect(saw).toMatch(/^[\p{L}].*\.$/u)
      expect(tip).toMatch(/^[A-Z].*[.?]$/)
    }
  })
})
