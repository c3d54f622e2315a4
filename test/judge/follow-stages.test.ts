import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { hasPassed } from '../../harness/domain/has-passed.ts'
import { program } from '../../harness/domain/oracle.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import { calledFirst } from '../../harness/judge/called-first.ts'
import { withFreshVectors } from '../../harness/judge/with-fresh-vectors.ts'
import { gradePrograms } from './grade-programs.ts'
import { causal, cost, courseOf, cross, moduleOf, scaling, type Build, type Course } from './built-stages.ts'
import type { Module } from './own-stages.ts'

/** What a report says of each stage that is not right, with its marks. */
function off({ stages }: Report): string {
  return stages
    .filter(({ verdict }) => verdict !== 'correct')
    .map(({ stage, verdict, earned, possible }) => `${stage} ${verdict} ${earned}/${possible}`)
    .join(', ')
}

/** Only these stages of an assignment, and no curves: everything else is another test's. */
async function part(folder: string, stages: readonly string[]): Promise<Course> {
  const { assignment, oracle } = await courseOf(folder)
  const kept = asNonEmpty(assignment.stages.filter(({ id }) => stages.includes(id)))
  return { assignment: { ...assignment, stages: kept, curves: [] }, oracle }
}

const courses = {
  scaling: await part('02-scaling', ['dotProducts', 'attend', 'softmaxJacobian', 'gradientNorm']),
  causal: await part('03-causal-mask', ['causalMask', 'maskedSoftmax', 'causalAttention', 'decodeStep']),
  cross: await part('04-self-and-cross', ['selfAttention', 'crossAttention', 'multiHead']),
  cost: await part('05-quadratic-cost', ['scoreCount', 'scoreBytes']),
}

const builds: Readonly<Record<keyof typeof courses, Build>> = { scaling, causal, cross, cost }

function grade(name: keyof typeof courses, own: Module, build: Build = builds[name]): Promise<Report> {
  return gradePrograms(courses[name].assignment, moduleOf(courses[name], own, build))
}

function mistake(name: keyof typeof courses, id: string, stage: string): Module {
  const found = courses[name].oracle.misconceptions.find((one) => one.id === id && one.stage === stage)
  if (found === undefined) throw new Error(`no misconception ${id} of ${stage}`)
  return { [stage]: found.program }
}

describe('a slip in a stage that another one is built from costs its marks once', () => {
  it.each([
    ['scaling', 'dots-mean', 'dotProducts', 'dotProducts wrong 0/10, attend follows 25/25'],
    ['scaling', 'scores-drops-last', 'dotProducts', 'dotProducts wrong 0/10, attend follows 25/25'],
    [
      'scaling',
      'jacobian-without-diagonal',
      'softmaxJacobian',
      'softmaxJacobian wrong 0/20, gradientNorm follows 15/15',
    ],
    ['scaling', 'jacobian-plus', 'softmaxJacobian', 'softmaxJacobian wrong 0/20, gradientNorm follows 15/15'],
    ['causal', 'mask-off-by-one', 'causalMask', 'causalMask wrong 0/10, causalAttention follows 30/30'],
    [
      'causal',
      'mask-same-for-all-rows',
      'causalMask',
      'causalMask wrong 0/10, causalAttention follows 30/30, decodeStep follows 20/20',
    ],
    ['causal', 'mask-booleans', 'causalMask', 'causalMask error 0/10, causalAttention follows 30/30'],
    [
      'causal',
      'softmax-unstable',
      'maskedSoftmax',
      'maskedSoftmax wrong 0/20, causalAttention follows 30/30, decodeStep follows 20/20',
    ],
    [
      'causal',
      'softmax-no-normalize',
      'maskedSoftmax',
      'maskedSoftmax wrong 0/20, causalAttention follows 30/30, decodeStep follows 20/20',
    ],
    [
      'cross',
      'attention-forgets-scale',
      'crossAttention',
      'selfAttention follows 30/30, crossAttention wrong 0/30, multiHead follows 40/40',
    ],
    ['cross', 'cross-k-from-input', 'crossAttention', 'crossAttention wrong 0/30, multiHead follows 40/40'],
    ['cost', 'count-forgets-heads', 'scoreCount', 'scoreCount wrong 0/15, scoreBytes follows 15/15'],
    ['cost', 'count-int32', 'scoreCount', 'scoreCount wrong 0/15, scoreBytes follows 15/15'],
  ] as const)('%s: %s', async (name, id, stage, expected) => {
    const report = await grade(name, mistake(name, id, stage))
    expect(off(report)).toBe(expected)
    expect(report.firstWrongStage).toBe(stage)
  })
})

/** A norm without its root, of the module's own derivative. */
const rootless: Build = (call) => ({
  gradientNorm: program((weights: number[]) =>
    call<number[][]>('softmaxJacobian', weights)
      .flat()
      .reduce((sum, x) => sum + x * x, 0),
  ),
})

const nothing: Build = () => ({
  selfAttention: program((x: number[][], { wv }: { readonly wv: number[][] }) =>
    x.map(() => (wv[0] ?? []).map(() => 0)),
  ),
  crossAttention: program((x: number[][], _: number[][], { wv }: { readonly wv: number[][] }) =>
    x.map(() => (wv[0] ?? []).map(() => 0)),
  ),
  multiHead: program((x: number[][], _: number[][], { wo }: { readonly wo: number[][] }) =>
    x.map(() => (wo[0] ?? []).map(() => 0)),
  ),
})

const unwritten: Build = () => ({ scoreCount: throwing, scoreBytes: throwing })

const throwing = program(() => {
  throw new Error('later')
})

/** Its derivative throws where one weight is 1 and the others are 0. */
const saturated = program((weights: number[]) => {
  if (weights.includes(1)) throw new RangeError('saturated')
  return weights.map((p, i) => weights.map((other, j) => (i === j ? p : 0) - p * other))
})

describe('a later stage', () => {
  it('that is wrong by itself is charged beside the slip that it inherits, by both names', async () => {
    const report = await grade(
      'scaling',
      mistake('scaling', 'jacobian-without-diagonal', 'softmaxJacobian'),
      rootless,
    )
    expect(off(report)).toBe('softmaxJacobian wrong 0/20, gradientNorm wrong 0/15')
    expect(report.stages.at(-1)?.diagnosis).toMatchObject({
      kind: 'misconceptions',
      together: [['jacobian-without-diagonal', 'norm-without-root']],
    })
  })

  it('that is wrong by itself is named as ever where nothing is inherited', async () => {
    const report = await grade('scaling', {}, rootless)
    expect(off(report)).toBe('gradientNorm wrong 0/15')
    expect(report.stages.at(-1)?.diagnosis).toMatchObject({ misconceptions: ['norm-without-root'] })
  })

  it('follows on hidden test vectors as well, and they pass', async () => {
    const { assignment, oracle } = courses.scaling
    const fresh = withFreshVectors(assignment, oracle, 'a seed')
    const own = mistake('scaling', 'jacobian-plus', 'softmaxJacobian')
    const report = await gradePrograms(fresh, moduleOf(courses.scaling, own, scaling))
    expect(report.freshVectors).toBeGreaterThan(0)
    expect(off(report)).toBe('softmaxJacobian wrong 0/20, gradientNorm follows 15/15')
    const hidden = report.stages.at(-1)?.vectors.filter(({ verdict }) => verdict.kind === 'hidden')
    expect(hidden).not.toHaveLength(0)
    expect(hidden?.every(({ verdict }) => hasPassed(verdict))).toBe(true)
  })

  it('says which stage was charged, and has no diagnosis of its own', async () => {
    const report = await grade('causal', mistake('causal', 'softmax-no-normalize', 'maskedSoftmax'))
    const step = report.stages.find(({ stage }) => stage === 'decodeStep')
    expect(step?.diagnosis).toBeNull()
    expect(step?.worked).toBeNull()
    expect(step?.vectors.map(({ verdict }) => verdict)).toContainEqual(
      expect.objectContaining({ kind: 'follows', from: ['maskedSoftmax'] }),
    )
  })

  it('follows where it throws the very error of the stage that it calls', async () => {
    const report = await grade('scaling', { softmaxJacobian: saturated })
    expect(off(report)).toMatch(/^softmaxJacobian \w+ 0\/20, gradientNorm follows 15\/15$/)
  })

  it('earns nothing where nothing is to be seen of it', async () => {
    expect(off(await grade('cross', {}, nothing))).toBe(
      'selfAttention wrong 0/30, crossAttention wrong 0/30, multiHead wrong 0/40',
    )
    expect(off(await grade('cost', {}, unwritten))).toBe('scoreCount error 0/15, scoreBytes error 0/15')
  })
})

it('routes that lead back to where they began are the oracle’s fault', () => {
  const { oracle } = courses.cost
  const [stage, route] = [
    oracle.stages['scoreCount'],
    { stages: ['scoreBytes'], steps: answerAtOnce } as const,
  ]
  if (stage === undefined) throw new Error('no scoreCount')
  const round = {
    ...oracle,
    stages: { ...oracle.stages, scoreCount: { ...stage, routes: [route] as const } },
  }
  expect(() => calledFirst(['scoreCount', 'scoreBytes'], round)).toThrow('lead from "scoreCount" back to it')
  expect(calledFirst(['scoreBytes', 'scoreCount'], oracle)).toStrictEqual(['scoreCount', 'scoreBytes'])
})

// oxlint-disable-next-line require-yield -- it is never walked
function* answerAtOnce(): Generator<never, number> {
  return 1
}
