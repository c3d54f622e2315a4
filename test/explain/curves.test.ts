import { describe, expect, it } from 'vitest'
import type { TestVector } from '../../harness/domain/assignment.ts'
import type { Probe } from '../../harness/domain/evidence.ts'
import type { CurveSteps, Oracle, StageOracle } from '../../harness/domain/oracle.ts'
import { isList, type Value } from '../../harness/domain/value.ts'
import { drawCurves } from '../../harness/explain/draw-curves.ts'
import { assignment01, oracle01, returned, stage01, threw, vector01 } from '../support/assignment-01.ts'

const accepted = { kind: 'accepted' } as const

/** A curve of `weights`, for which test vectors have shown something, and of `most`, which is asked. */
function* mostOf(name: string): CurveSteps {
  const weights = yield { kind: 'vector', stage: 'softmax', name }
  return yield { kind: 'call', stage: 'most', inputs: [weights] }
}

function* forEver(): CurveSteps {
  for (;;) yield { kind: 'call', stage: 'most', inputs: [[1]] }
}

const like: StageOracle = Object.values(oracle01.stages)[0] ?? neverHere()

function neverHere(): never {
  throw new Error('assignment 01 has no stages')
}

const oracle: Oracle = {
  ...oracle01,
  stages: {
    most: {
      ...like,
      accepts: (list) => list !== undefined && isList(list) && list.every(Number.isFinite),
      compute: (list) => Math.max(...[list ?? []].flat().map(Number)),
    },
  },
  curves: {
    most: { x: [1, 2], series: { shown: (x) => mostOf(`at-${x}`), endless: forEver } },
  },
}

const vectorAt = (x: number): TestVector => ({
  ...vector01('softmax/by-hand'),
  id: `softmax/at-${x}`,
  expected: [x, x / 2],
})

type Setting = {
  /** What `softmax` gave at 1 and at 2; undefined where it threw. */
  readonly gave?: readonly (Value | undefined)[]
  readonly most?: (list: Value) => Value
  readonly hidden?: boolean
  readonly series?: string
}

async function draw({ gave = [[1], [2]], most = Number, hidden = false, series = 'shown' }: Setting) {
  const asked: Probe[] = []
  const results = gave.map((value, i) => ({
    vector: { ...vectorAt(i + 1), visibility: hidden ? ('hidden' as const) : ('shown' as const) },
    evidence: value === undefined ? threw : returned(value),
    verdict: accepted,
  }))
  const [first, ...others] = results
  if (first === undefined) throw new Error('a stage without results')
  const words = {
    id: 'most',
    title: '',
    x: '',
    y: '',
    shows: '',
    series: [{ id: series, label: series }],
  } as const
  const [curve] = await drawCurves([{ stage: stage01('softmax'), results: [first, ...others] }], {
    assignment: { ...assignment01, curves: [words] },
    oracle,
    sandbox: {
      run: (probes) => {
        asked.push(...probes)
        return Promise.resolve(
          new Map(probes.map(({ id, inputs }) => [id, returned(most(inputs[0] ?? null))])),
        )
      },
      apart: () => Promise.reject(new Error('nobody else is to be asked')),
    },
  })
  return { line: curve.series[0], asked }
}

const largest = (list: Value): Value => Math.max(...[list].flat().map(Number))

describe('the numbers of a curve', () => {
  it('are what the own stages make of the own results, beside the reference on what is expected', async () => {
    const { line } = await draw({ gave: [[5, 7], [2]], most: largest })
    expect(line).toEqual({ series: 'shown', own: [7, 2], reference: [1, 2], silent: null })
  })

  it('ask nothing again that a test vector has shown', async () => {
    const { asked } = await draw({ most: largest })
    expect(asked.map(({ exportName, calls }) => [exportName, calls])).toEqual([
      ['most', 1],
      ['most', 1],
    ])
  })

  it('are missing where a stage threw, which is named', async () => {
    const { line } = await draw({ gave: [[1], undefined], most: largest })
    expect(line).toMatchObject({ own: [1, null], silent: 'softmax' })
  })

  it('are missing where what came back cannot be drawn, and nothing but a finite number can', async () => {
    for (const odd of [NaN, Infinity, '1', [1], null]) {
      const { line } = await draw({ most: () => odd })
      expect(line).toMatchObject({ own: [null, null], silent: 'most' })
    }
  })

  it('hold a result that cannot be gone on with against the stage that gave it', async () => {
    const { line, asked } = await draw({ gave: [[NaN], 'many'], most: largest })
    expect(line).toMatchObject({ own: [null, null], silent: 'softmax' })
    expect(asked).toEqual([])
  })

  it('know no −0, which JSON would spell as a word', async () => {
    const { line } = await draw({ most: () => -0 })
    expect(line.own).toStrictEqual([0, 0])
  })

  it('tell nothing of a hidden test vector', async () => {
    const { line, asked } = await draw({ hidden: true, most: largest })
    expect(line).toMatchObject({ own: [null, null], reference: [null, null] })
    expect(asked).toEqual([])
  })

  it('end, whatever the steps of an oracle do', async () => {
    const { line, asked } = await draw({ series: 'endless', most: largest })
    expect(line).toMatchObject({ own: [null, null], silent: 'most' })
    expect(asked.length).toBeLessThan(50)
  })

  it('must be planned by the oracle if the manifest has words for them', async () => {
    await expect(draw({ series: 'unheard-of' })).rejects.toMatchObject({ code: 'oracle-invalid' })
  })
})
