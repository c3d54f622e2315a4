import { describe, expect, it } from 'vitest'
import type { Stage } from '../../harness/domain/assignment.ts'
import type { Evidence } from '../../harness/domain/evidence.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import { diagnoseStage } from '../../harness/judge/diagnose-stage.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { assignment01, oracle01, returned, stage01 } from '../support/assignment-01.ts'
import { callOwn } from './own-stages.ts'

type Vector = Stage['vectors'][number]

function diagnose(stage: Stage, evidenceFor: (vector: Vector) => Evidence) {
  const results = stage.vectors.map((vector) => {
    const evidence = evidenceFor(vector)
    return { vector, evidence, verdict: judgeVector(vector, evidence) }
  })
  return diagnoseStage({ stage, results: asNonEmpty(results) }, oracle01)
}

const ordinary = assignment01.stages.filter(({ fields }) => fields === null)
const mistakes = oracle01.misconceptions.filter(({ stage }) => stage !== 'attention')
const outputs = (vector: Vector) =>
  vector.decoys.flatMap(({ misconceptions, outcome, changes }) =>
    outcome.kind === 'output' && changes.length === 0 ? [{ misconceptions, output: outcome.output }] : [],
  )

const unscaled = ({ inputs }: Vector) => inputs[0] ?? null

const mistake = (wanted: string) =>
  oracle01.misconceptions.find(({ id, stage }) => id === wanted && stage === 'scale')?.program

describe('a misconception of a stage', () => {
  it.each(mistakes)('is named as itself and as nothing else: $id', ({ id, stage, program }) => {
    const diagnosis = diagnose(stage01(stage), ({ inputs }) => callOwn(program, inputs))
    expect(diagnosis).toMatchObject({ kind: 'misconception', misconceptions: [id] })
  })

  it('is named together with whatever one test vector alone cannot tell from it', () => {
    const alike = ordinary.flatMap((stage) =>
      stage.vectors.flatMap((vector) =>
        outputs(vector)
          .filter(({ misconceptions }) => misconceptions.length > 1)
          .map((decoy) => ({ stage: { ...stage, vectors: [vector] as const }, vector, decoy })),
      ),
    )
    expect(alike.length).toBeGreaterThan(5)
    for (const { stage, vector, decoy } of alike) {
      expect(diagnose(stage, () => returned(decoy.output))).toEqual({
        kind: 'misconception',
        misconceptions: decoy.misconceptions,
        vectors: [vector.id],
        tested: 1,
        excluded: [],
      })
    }
  })

  it('rests on every test vector that could tell', () => {
    const scale = stage01('scale')
    const program = oracle01.misconceptions.find(({ id }) => id === 'divide-by-d')?.program
    const diagnosis = diagnose(scale, ({ inputs }) => callOwn(program, inputs))
    expect(diagnosis?.tested).toBe(scale.vectors.length)
    // d = 1 changes nothing, whatever is done with d.
    expect(diagnosis?.vectors).toHaveLength(scale.vectors.length - 1)
  })

  it('says which test vector excludes what fits another', () => {
    const scale = stage01('scale')
    for (const { id } of mistakes.filter(({ stage }) => stage === 'scale')) {
      const diagnosis = diagnose(scale, ({ inputs }) => callOwn(mistake(id), inputs))
      for (const { alternative, by } of diagnosis?.excluded ?? []) {
        const inputs = scale.vectors.find((vector) => vector.id === by)?.inputs ?? []
        expect(callOwn(mistake(alternative), inputs)).not.toEqual(callOwn(mistake(id), inputs))
      }
    }
    const halved = diagnose(scale, ({ inputs }) => callOwn(mistake('scale-half-d'), inputs))
    expect(halved?.excluded.length).toBeGreaterThan(0)
  })

  it('is named by its results alone: one right answer where it would be wrong speaks against it', () => {
    const scale = stage01('scale')
    const program = oracle01.misconceptions.find(({ id }) => id === 'no-scale')?.program
    for (const { id, decoys, expected } of scale.vectors) {
      if (!decoys.some(({ misconceptions }) => misconceptions.includes('no-scale'))) continue
      const diagnosis = diagnose(scale, (vector) =>
        vector.id === id ? returned(expected) : callOwn(program, vector.inputs),
      )
      expect(diagnosis?.kind).not.toMatch(/^misconceptions?$/)
      expect(diagnosis?.vectors).not.toContain(id)
    }
  })

  it('is not named on the strength of decoys that fail alone', () => {
    const project = stage01('weightedSum')
    const failing = project.vectors.filter(({ decoys }) =>
      decoys.some(({ outcome, misconceptions }) => outcome.kind === 'fails' && misconceptions.length > 0),
    )
    expect(failing.length).toBeGreaterThan(0)
    const stage = { ...project, vectors: asNonEmpty(failing) }
    expect(diagnose(stage, () => returned([[123456]]))?.kind).toBe('unexplained')
  })

  it('is not named where its inputs are changed and it changes none', () => {
    const { vectors, ...scale } = stage01('scale')
    // Where the mistake would be right, the change alone would speak against it.
    const telling = vectors.filter(({ decoys }) =>
      decoys.some(({ misconceptions }) => misconceptions.includes('no-scale')),
    )
    const stage = { ...scale, vectors: asNonEmpty(telling) }
    const changed = [{ argument: 0, at: [0, 0], after: { kind: 'readable', value: 0 } }] as const
    expect(diagnose(stage, (vector) => returned(unscaled(vector)))).toMatchObject({
      misconceptions: ['no-scale'],
    })
    expect(diagnose(stage, (vector) => returned(unscaled(vector), { changed }))?.kind).not.toMatch(
      /^misconceptions?$/,
    )
  })
})
