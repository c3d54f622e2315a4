import { expect, it } from 'vitest'
import type { Probe } from '../../harness/domain/evidence.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import { askAlone } from '../../harness/explain/ask-alone.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { assignment01, oracle01, returned, stage01 } from '../support/assignment-01.ts'

it('asks no call alone that is one of several: its inputs are not those of the stage', async () => {
  const stage = stage01('scale')
  const evidence = returned([[99]])
  const results = stage.vectors.map((one, i) => {
    const vector = i === 0 ? one : { ...one, procedure: { id: 'twice', calls: 'scale twice' } }
    return { vector, evidence, verdict: judgeVector(vector, evidence) }
  })
  const asked: string[] = []
  const apart = (probes: readonly Probe[]) => {
    asked.push(...probes.map(({ id }) => id))
    return Promise.resolve(new Map())
  }
  const sandbox = { apart, run: apart }
  await askAlone(
    { stage, results: asNonEmpty(results) },
    { assignment: assignment01, oracle: oracle01, sandbox },
  )
  expect(asked).toEqual([stage.vectors[0].id])
})
