import { describe, expect, it } from 'vitest'
import type { Evidence, Probe } from '../../harness/domain/evidence.ts'
import type { Value } from '../../harness/domain/value.ts'
import { handIn, probe } from '../support/hand-in.ts'

const TOKENS = 8192

/** Each fills what it is named after with as many numbers as a matrix of all scores has; `inStream` keeps one block at a time. */
const MODULE = `
  export const inOneArray = (n: number) => [[new Float64Array(n * n).fill(1)[7]!]]
  export const inSinglePrecision = (n: number) => [[new Float32Array(n * n).fill(1)[7]!]]
  export const inTypedRows = (n: number) => [[...Array.from({ length: n }, () => new Float64Array(n).fill(1))[7]!.slice(0, 1)]]
  export const inHalfOfThem = (n: number) => [[Array.from({ length: n }, (_, i) => new Float64Array(i + 1).fill(1))[7]![0]!]]
  export const inRows = (n: number) => [Array.from({ length: n }, () => Array.from({ length: n }, () => 0.5))[7]!.slice(0, 1)]
  export const inRowsIfCausal = (n: number, isCausal: boolean) => isCausal ? inRows(n) : [[n]]
  export const inStream = (n: number) => {
    const sums = []
    for (let i = 0; i < n / 8; i++) {
      let sum = 0
      for (let begin = 0; begin < n; begin += 128) {
        const block = new Float64Array(128).map((_, j) => 0.5 + j)
        sum += block.reduce((a, b) => a + b, 0)
      }
      sums.push([sum])
    }
    return [sums[7]!]
  }
`

const LARGE = ['inOneArray', 'inSinglePrecision', 'inTypedRows', 'inHalfOfThem', 'inRows']

function about(name: string, inputs: readonly Value[]): Probe {
  const asked = probe(name, inputs, { limitMs: 30_000 })
  return { ...asked, id: `${name}/${JSON.stringify(inputs)}`, calls: 1, memoryMb: 96 }
}

function answersTo(probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> {
  const limits = { totalMs: 120_000, memoryMb: 256 }
  return handIn({ 'attention.ts': MODULE }, (sandbox) => sandbox.run(probes), limits)
}

describe('a call that is about memory', () => {
  it.each(LARGE)('is stopped %s, and its own limit is named', async (name) => {
    const asked = about(name, [TOKENS])
    const evidence = await answersTo([asked])
    expect(evidence.get(asked.id)).toEqual({ kind: 'stopped', by: 'memory', detail: '96 MB' })
  })

  it('goes on where only one block is kept at a time', async () => {
    const asked = about('inStream', [TOKENS])
    const evidence = await answersTo([asked])
    expect(evidence.get(asked.id)).toMatchObject({ kind: 'returned' })
  })

  it.each(['first', 'last'])('is made whatever became of one like it that was asked %s', async (place) => {
    const large = about('inRowsIfCausal', [TOKENS, true])
    const small = about('inRowsIfCausal', [TOKENS, false])
    const evidence = await answersTo(place === 'first' ? [large, small] : [small, large])
    expect(evidence.get(large.id)).toEqual({ kind: 'stopped', by: 'memory', detail: '96 MB' })
    expect(evidence.get(small.id)).toMatchObject({ kind: 'returned' })
  })
})
