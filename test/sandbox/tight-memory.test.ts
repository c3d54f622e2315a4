import { describe, expect, it } from 'vitest'
import type { Evidence, Probe } from '../../harness/domain/evidence.ts'
import { handIn, probe } from '../support/hand-in.ts'

const TOKENS = 8192

/** Each fills what it is named after with as many numbers as a matrix of all scores has; `inStream` keeps one block at a time. */
const MODULE = `
  export const inOneArray = (n: number) => [[new Float64Array(n * n).fill(1)[7]!]]
  export const inSinglePrecision = (n: number) => [[new Float32Array(n * n).fill(1)[7]!]]
  export const inTypedRows = (n: number) => [[...Array.from({ length: n }, () => new Float64Array(n).fill(1))[7]!.slice(0, 1)]]
  export const inHalfOfThem = (n: number) => [[Array.from({ length: n }, (_, i) => new Float64Array(i + 1).fill(1))[7]![0]!]]
  export const inRows = (n: number) => [Array.from({ length: n }, () => Array.from({ length: n }, () => 0.5))[7]!.slice(0, 1)]
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

async function ask(names: readonly string[], memoryMb: number): Promise<readonly (Evidence | undefined)[]> {
  const probes = names.map((name): Probe => ({
    ...probe(name, [TOKENS], { limitMs: 30_000 }),
    calls: 1,
    memoryMb,
  }))
  return handIn(
    { 'attention.ts': MODULE },
    async (sandbox) => {
      const evidence = await sandbox.run(probes)
      return probes.map(({ id }) => evidence.get(id))
    },
    { totalMs: 120_000, memoryMb: 256 },
  )
}

describe('a call that is about memory', () => {
  it.each(LARGE)('is stopped %s, and its own limit is named', async (name) => {
    expect(await ask([name], 96)).toEqual([{ kind: 'stopped', by: 'memory', detail: '96 MB' }])
  })

  it('goes on where only one block is kept at a time', async () => {
    expect(await ask(['inStream'], 96)).toMatchObject([{ kind: 'returned' }])
  })
})
