import { describe, expect, it } from 'vitest'
import {
  composeAttention,
  type AttentionInputs,
  type AttentionTrace,
} from '../../reference/compose-attention.ts'
import { exact } from '../../reference/exact/exact.ts'
import type { Matrix } from '../../reference/matrix.ts'
import { attentionMisconceptions } from '../../reference/misconceptions/attention-misconceptions.ts'
import { misconceptions } from '../../reference/misconceptions/misconceptions.ts'
import { stages } from '../../reference/stages.ts'
import {
  attentionSpecimens,
  causalMaskSpecimens,
  factorSpecimens,
  scaleSpecimens,
  scoresSpecimens,
  softmaxSpecimens,
  weightedSumSpecimens,
} from './specimens.ts'

type Stage<Inputs extends readonly unknown[]> = (...inputs: Inputs) => Matrix

/** What one call did, digit by digit: its result, its inputs afterwards, whether its rows are one; or that it threw. */
function traceOf<Inputs extends readonly unknown[]>(stage: Stage<Inputs>, inputs: Inputs): string {
  const given = structuredClone(inputs)
  try {
    const result = stage(...given)
    const rows = result.length > 1 && result[0] === result[1] ? 'one row' : ''
    return `${text(result)} ${text(given)} ${rows}`
  } catch {
    return 'does not fit'
  }
}

function behaviour<Inputs extends readonly unknown[]>(
  stage: Stage<Inputs>,
  specimens: readonly Inputs[],
): string {
  return specimens.map((inputs) => traceOf(stage, inputs)).join('\n')
}

/** Ten digits: programs that differ by less are not different. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'number' ? entry.toPrecision(10) : entry,
  )
}

function behaviours<Inputs extends readonly unknown[]>(
  record: Readonly<Record<string, Stage<Inputs>>>,
  specimens: readonly Inputs[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).map(([id, stage]) => [id, behaviour(stage, specimens)]))
}

/** ids that do on every specimen what another id does, or the reference. */
function indistinguishable(all: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(all).flatMap(([id, seen]) =>
    Object.entries(all)
      .filter(([other, otherSeen]) => id < other && seen === otherSeen)
      .map(([other]) => `${id} = ${other}`),
  )
}

/** ids that fit no specimen. */
function neverFitting(all: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(all)
    .filter(([, seen]) => seen.split('\n').every((one) => one === 'does not fit'))
    .map(([id]) => id)
}

function fieldsOf(trace: AttentionTrace): readonly (readonly [string, Matrix])[] {
  return Object.entries(trace)
}

describe('every misconception differs from the reference and from every other one of its stage', () => {
  it.each([
    ['project', behaviours({ ...misconceptions.project.alone, reference: stages.project }, factorSpecimens)],
    ['scores', behaviours({ ...misconceptions.scores.alone, reference: stages.scores }, scoresSpecimens)],
    ['scale', behaviours({ ...misconceptions.scale.alone, reference: stages.scale }, scaleSpecimens)],
    [
      'causalMask',
      behaviours({ ...misconceptions.causalMask.alone, reference: stages.causalMask }, causalMaskSpecimens),
    ],
    ['softmax', behaviours({ ...misconceptions.softmax.alone, reference: stages.softmax }, softmaxSpecimens)],
    [
      'weightedSum',
      behaviours(
        { ...misconceptions.weightedSum.alone, reference: stages.weightedSum },
        weightedSumSpecimens,
      ),
    ],
  ])('of %s', (_, all) => {
    expect(Object.keys(all).length).toBeGreaterThan(8)
    expect(indistinguishable(all)).toEqual([])
  })

  it('of attention', () => {
    const programs = Object.entries({ ...attentionMisconceptions, reference: {} }).map(([id, changes]) => [
      id,
      (...inputs: AttentionInputs): Matrix =>
        Object.values(composeAttention(stages, changes)(...inputs)).flat(),
    ])
    const record: Record<string, Stage<AttentionInputs>> = Object.fromEntries(programs)
    expect(indistinguishable(behaviours(record, attentionSpecimens))).toEqual([])
  })
})

describe('every misconception', () => {
  it('gives a result of some kind on at least one specimen', () => {
    expect(neverFitting(behaviours(misconceptions.project.alone, factorSpecimens))).toEqual([])
    expect(neverFitting(behaviours(misconceptions.scores.alone, scoresSpecimens))).toEqual([])
    expect(neverFitting(behaviours(misconceptions.weightedSum.alone, weightedSumSpecimens))).toEqual([])
  })

  it('of attention leaves alone what comes before the fields that it names', () => {
    const [inputs] = attentionSpecimens
    const reference = fieldsOf(composeAttention(stages)(...inputs))
    const tooEarly = Object.entries(attentionMisconceptions).flatMap(([id, changes]) => {
      const trace = fieldsOf(composeAttention(stages, changes)(...inputs))
      const firstNamed = trace.findIndex(([field]) => field in changes)
      return trace
        .slice(0, firstNamed)
        .filter(([, value], i) => text(value) !== text(reference[i]?.[1]))
        .map(([field]) => `${id} changes ${field}`)
    })
    expect(tooEarly).toEqual([])
  })

  it('that fits no shape throws instead of making numbers up', () => {
    const [x, w] = factorSpecimens[1]
    expect(() => misconceptions.project.alone['project-transposed-w']?.(x, w)).toThrow('cannot be paired')
    expect(() => misconceptions.scores.alone['scores-no-transpose']?.(w, x)).toThrow('cannot be paired')
  })

  it('in place gives the right values and loses the input', () => {
    const s = [
      [2, -1],
      [4, 6],
    ]
    const result = misconceptions.softmax.alone['softmax-in-place']?.(s)
    expect(result).toBe(s)
    expect(s.flat()).toEqual(
      exact
        .softmax([
          [2, -1],
          [4, 6],
        ])
        .flat()
        .map((weight) => expect.closeTo(weight, 12)),
    )
  })

  it('with shared rows returns one array object for every row', () => {
    const result = misconceptions.scale.alone['shared-rows']?.([[1], [4], [8]], 4)
    expect(result).toEqual([[4], [4], [4]])
    expect(result?.[0]).toBe(result?.[2])
  })
})

describe('a stage taken apart', () => {
  it('is the reference, bit for bit, where no part is changed', () => {
    const pairs = [
      ...exactly(misconceptions.project.without, stages.project)(factorSpecimens),
      ...exactly(misconceptions.scores.without, stages.scores)(scoresSpecimens),
      ...exactly(misconceptions.scale.without, stages.scale)(scaleSpecimens),
      ...exactly(misconceptions.causalMask.without, stages.causalMask)(causalMaskSpecimens),
      ...exactly(misconceptions.softmax.without, stages.softmax)(softmaxSpecimens),
      ...exactly(misconceptions.weightedSum.without, stages.weightedSum)(weightedSumSpecimens),
    ]
    expect(pairs.length).toBeGreaterThanOrEqual(20)
    for (const [apart, whole] of pairs) expect(apart).toEqual(whole)
  })
})

describe('two mistakes together', () => {
  const s = [
    [0.5, 2.25, -1],
    [3, 1.5, 0.75],
    [-2, 4, 1],
  ]

  it('are both made where they change different parts', () => {
    const [both, ...others] = misconceptions.causalMask.together('mask-off-by-one', 'mask-minus-1e9')
    expect(others).toEqual([])
    expect(both?.(s)).toEqual([
      [0.5, 2.25, -1e9],
      [3, 1.5, 0.75],
      [-2, 4, 1],
    ])
  })

  it('are made in either order where both change the finished result', () => {
    const programs = misconceptions.scale.together('scale-integers', 'shared-rows')
    expect(programs.map((both) => both(s, 1))).toEqual([
      Array.from({ length: 3 }, () => [-2, 4, 1]),
      [
        [-2, 4, 1],
        [-2, 4, 1],
        [-2, 4, 1],
      ],
    ])
    const [kept, lost] = programs.map((both) => both(s, 1)).map((rows) => rows[0] === rows[1])
    expect([kept, lost]).toEqual([true, false])
  })

  it('are none where one excludes the other', () => {
    expect(misconceptions.scale.together('divide-by-d', 'scale-half-d')).toEqual([])
    expect(misconceptions.softmax.together('softmax-base2', 'softmax-argmax')).toEqual([])
    expect(misconceptions.softmax.together('softmax-base2', 'no such thing')).toEqual([])
  })
})

/** What each of the two makes of every specimen. */
function exactly<Inputs extends readonly unknown[]>(one: Stage<Inputs>, other: Stage<Inputs>) {
  return (specimens: readonly Inputs[]) =>
    specimens.map((inputs) => [outcomeOf(one, inputs), outcomeOf(other, inputs)])
}

function outcomeOf<Inputs extends readonly unknown[]>(stage: Stage<Inputs>, inputs: Inputs): unknown {
  try {
    return stage(...structuredClone(inputs))
  } catch {
    return 'does not fit'
  }
}
