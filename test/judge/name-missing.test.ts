import { describe, expect, it } from 'vitest'
import type { StageReport } from '../../harness/domain/report.ts'
import type { Unexported } from '../../harness/domain/type-check.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import type { Meant } from '../../harness/domain/verdict.ts'
import { nameMissing } from '../../harness/judge/name-missing.ts'

const STAGES = ['project', 'scores', 'scale', 'causalMask', 'softmax', 'weightedSum', 'attention']

type Module = { readonly exported: readonly string[]; readonly inDefault?: readonly string[] }

function rightStage(stage: string): StageReport {
  const vectors: StageReport['vectors'] = [{ id: `${stage}/by-hand`, verdict: { kind: 'accepted' } }]
  const marks = { earned: 10, possible: 10 }
  return { stage, verdict: 'correct', ...marks, diagnosis: null, fields: null, worked: null, vectors }
}

function missingStage(stage: string, { exported, inDefault = [] }: Module): StageReport {
  const outcome = { kind: 'missing' as const, exported, inDefault, meant: null }
  const right = rightStage(stage)
  const vectors: StageReport['vectors'] = [
    { id: right.vectors[0].id, verdict: { kind: 'unusable', outcome } },
  ]
  return { ...right, verdict: 'error', earned: 0, vectors }
}

/** What is meant, for each stage that the module does not export. */
function meantIn(
  module: Module,
  unexported: readonly Unexported[] = [],
): Readonly<Record<string, Meant | null>> {
  const { exported } = module
  const reports = STAGES.map((stage) =>
    exported.includes(stage) ? rightStage(stage) : missingStage(stage, module),
  )
  const named = nameMissing(asNonEmpty(reports), unexported)
  return Object.fromEntries(
    named.flatMap(({ stage, vectors: [{ verdict }] }) =>
      verdict.kind === 'unusable' && verdict.outcome.kind === 'missing'
        ? [[stage, verdict.outcome.meant] as const]
        : [],
    ),
  )
}

const others = (...missing: readonly string[]) => STAGES.filter((stage) => !missing.includes(stage))

describe('an export whose name is nearly right', () => {
  it.each([
    ['causalMask', 'casualMask', 'two letters that changed places'],
    ['scale', 'sclae', 'two letters that changed places, in a short name'],
    ['causalMask', 'causal_mask', 'words joined otherwise'],
    ['causalMask', 'CausalMask', 'a capital'],
    ['softmax', 'Softmax', 'a capital'],
    ['softmax', 'SOFTMAX', 'capitals'],
    ['scores', 'score', 'one for many'],
    ['softmax', 'softmaxes', 'many for one'],
    ['weightedSum', 'weightedSums', 'many for one'],
    ['weightedSum', 'weigthed_sum', 'several at once'],
    ['project', 'project2', 'a number behind it'],
    ['attention', 'atention', 'a letter too few'],
  ])('may be %s: %s (%s)', (stage, name) => {
    expect(meantIn({ exported: [...others(stage), name] })).toEqual({ [stage]: { kind: 'near', name } })
  })

  it.each([
    ['scale', 'score'],
    ['scale', 'table'],
    ['softmax', 'max'],
    ['attention', 'attend'],
    ['causalMask', 'mask'],
    ['scale', 'default'],
    ['scores', ''],
    ['scores', 'x'.repeat(100)],
  ])('is not taken for %s where too much differs: %s', (stage, name) => {
    expect(meantIn({ exported: [...others(stage), name] })).toEqual({ [stage]: null })
  })

  it('is not one that another stage has for its own', () => {
    expect(meantIn({ exported: ['scores'] })).toMatchObject({ scale: null })
  })

  it('is offered once, to the stage that it is nearest to', () => {
    expect(meantIn({ exported: [...others('scale', 'scores'), 'scale_s', 'Score'] })).toEqual({
      scale: { kind: 'near', name: 'scale_s' },
      scores: { kind: 'near', name: 'Score' },
    })
    expect(meantIn({ exported: [...others('softmax'), 'softmaxx', 'Softmax'] })).toEqual({
      softmax: { kind: 'near', name: 'Softmax' },
    })
  })
})

describe('what is known for certain goes before what may be meant', () => {
  it('in the default export', () => {
    const module = { exported: [...others('softmax'), 'default', 'Softmax'], inDefault: ['softmax', 'scale'] }
    expect(meantIn(module)).toEqual({ softmax: { kind: 'in-default' } })
  })

  it('in the module, but not exported', () => {
    const module = { exported: [...others('softmax'), 'Softmax'] }
    expect(meantIn(module, [{ name: 'softmax', as: null }])).toEqual({ softmax: { kind: 'not-exported' } })
  })

  it('under another name', () => {
    const module = { exported: [...others('softmax'), 'soft'] }
    expect(meantIn(module, [{ name: 'softmax', as: 'soft' }])).toEqual({
      softmax: { kind: 'exported-as', name: 'soft' },
    })
  })

  it('frees a name that is nearly right for another stage', () => {
    const module = { exported: [...others('scale', 'scores'), 'scalar'] }
    expect(meantIn(module, [{ name: 'scores', as: null }])).toMatchObject({
      scores: { kind: 'not-exported' },
    })
  })
})

it('an export of the right name that is no function is not explained by another', () => {
  const stage = missingStage('softmax', { exported: ['softmax', 'Softmax'] })
  expect(nameMissing([stage], [])).toEqual([stage])
})
