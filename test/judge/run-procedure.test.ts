import { describe, expect, it } from 'vitest'
import { program, type Misconception, type Specimen } from '../../harness/domain/oracle.ts'
import type { Value } from '../../harness/domain/value.ts'
import { certify } from '../../harness/judge/certify.ts'
import { differs, runMistake } from '../../harness/judge/run-mistake.ts'
import { asAsked, procedureOf } from '../../harness/judge/run-procedure.ts'
import { exactMasked } from '../../reference/exact/masked.ts'
import { oracle03, vector03 } from '../support/assignment-03.ts'

const whole = vector03('decodeStep/whole-text')
const laterToken = vector03('causalAttention/another-last-token')

const [q, k, v] = [
  [
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  [
    [1, 1],
    [0, 2],
    [2, 0],
  ],
  [[3], [-1], [2]],
]

describe('a test vector of several calls', () => {
  it('has what the calls come to as its expected value: decoding gives causal attention of the whole', () => {
    expect(whole.inputs).toEqual([q, k, v])
    expect(whole.expected).toEqual(exactMasked.causalAttention(q, k, v))
  })

  it('asks for what must be the same to the last bit, and allows mistakes their rounding', () => {
    expect(laterToken.expected).toEqual([[0], [0]])
    expect(laterToken.bound).toEqual([[0], [0]])
    expect(laterToken.tolerance).toEqual({ absolute: 1e-9, relative: 1e-9 })
    const offByABit = runMistake(
      program(() => [[0], [2 ** -60]]),
      {
        inputs: [],
        expected: laterToken.expected,
        limits: laterToken,
        rows: null,
      },
    )
    expect(
      differs(offByABit, { inputs: [], expected: laterToken.expected, limits: laterToken, rows: null }),
    ).toBe(true)
  })

  it('drives a mistake through the same calls: what is not kept is missing in the next', () => {
    expect(outputOf('cache-not-extended')).toEqual(v)
    expect(outputOf('cache-in-front')).toBeUndefined()
  })

  it('calls a mistake a failure where it gives nothing that the next call could take', () => {
    const exchanged = vector03('decodeStep/longer-text').decoys.find(({ misconceptions }) =>
      misconceptions.includes('cache-exchanged'),
    )
    expect(exchanged?.outcome).toEqual({ kind: 'fails' })
  })

  it('gives each call inputs of its own: what one call changes, the next is not given', () => {
    const procedure = procedureOf(whole, oracle03)
    const spoiling = program(
      (cache: { keys: Value[]; values: Value[] }, _: Value, key: Value, value: Value) => {
        cache.keys.push(key)
        cache.values.push(value)
        return { output: [cache.keys.length], cache }
      },
    )
    expect(asAsked(spoiling, procedure)(...whole.inputs)).toEqual([[1], [2], [3]])
  })

  it('cannot be hidden, and cannot be of a procedure that the oracle does not have', () => {
    const specimen: Specimen = {
      id: 'decodeStep/x',
      stage: 'decodeStep',
      intent: '',
      inputs: [],
      procedure: 'none',
    }
    expect(() => certify(specimen, [q, k, v], oracle03)).toThrow('does not have for decodeStep')
    expect(() =>
      certify({ ...specimen, procedure: 'token-by-token', visibility: 'hidden' }, [q, k, v], oracle03),
    ).toThrow('only shown test vectors take several calls')
  })
})

describe('what a mistake leaves of its inputs', () => {
  it.each<[string, (cache: Value[]) => void]>([
    ['grown', (cache) => cache.push(1)],
    ['shortened', (cache) => cache.pop()],
    ['other', (cache) => cache.fill(9)],
  ])('is seen where a list is %s', (_, change) => {
    const mistaken: Misconception['program'] = program((cache: Value[]) => {
      change(cache)
      return 0
    })
    const { changes } = runMistake(mistaken, { inputs: [[1, 2]], expected: 0, limits: whole, rows: null })
    expect(changes).toEqual([0])
  })
})

function outputOf(misconception: string): Value | undefined {
  const decoy = whole.decoys.find(({ misconceptions }) => misconceptions.includes(misconception))
  return decoy?.outcome.kind === 'output' ? decoy.outcome.output : undefined
}
