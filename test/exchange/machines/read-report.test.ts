import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Verdict } from '../../../harness/domain/verdict.ts'
import { asNonEmpty } from '../../../harness/domain/value.ts'
import { readReport } from '../../../harness/load/read-report.ts'
import { gradeInto, samples, writeInto } from './graded.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-read-'))
afterAll(() => rmSync(desk, { recursive: true }))

describe('a report that is read back from result.json', () => {
  it.each([
    'returns-nan',
    'attention-mask-after-softmax',
    'two-mistakes-two-stages',
    'returns-strings',
    'throws-on-import',
    'shared-rows',
    'unexplained-softmax',
  ])('is the one that was written: %s', async (fate) => {
    const report = await gradeInto(join(samples, fate), join(desk, fate))
    expect(await readReport(join(desk, fate, 'result.json'))).toStrictEqual(report)
  })

  it('keeps numbers numbers and texts texts, whatever they are spelled like', async () => {
    const report = await gradeInto(join(samples, 'correct'), join(desk, 'odd'))
    const text = { kind: 'text', at: ['NaN', 0], expected: 'NaN', got: '-0' } as const
    const number = {
      kind: 'number',
      at: [0],
      expected: -Infinity,
      got: NaN,
      wrong: 1,
      total: 1,
      imprecise: false,
    } as const
    const verdicts: readonly Verdict[] = [
      { kind: 'rejected', divergence: text, got: null },
      { kind: 'rejected', divergence: number, got: [[-0, NaN, Infinity]] },
    ]
    const [first, ...others] = report.stages
    const vectors = first.vectors.map(({ id, verdict }, i) => ({ id, verdict: verdicts[i] ?? verdict }))
    const relation = {
      kind: 'relation',
      relations: [{ kind: 'offset', constant: 'Infinity' }],
      field: null,
      facts: [{ name: 'NaN', value: -0 }],
      vectors: ['NaN'],
      tested: 1,
      excluded: [],
    } as const
    const odd = {
      ...report,
      stages: asNonEmpty([{ ...first, diagnosis: relation, vectors: asNonEmpty(vectors) }, ...others]),
    }
    await writeInto(join(desk, 'odd'), odd)
    expect(await readReport(join(desk, 'odd', 'result.json'))).toStrictEqual(odd)
  })
})
