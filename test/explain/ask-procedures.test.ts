import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Evidence } from '../../harness/domain/evidence.ts'
import { askProcedures } from '../../harness/explain/ask-procedures.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { assignment03, oracle03, sample03, vector03 } from '../support/assignment-03.ts'

const whole = vector03('decodeStep/whole-text')

async function asked(fate: string, known: ReadonlyMap<string, Evidence> = new Map()) {
  return askedOf(sample03(fate), known)
}

async function askedOf(entryPath: string, known: ReadonlyMap<string, Evidence> = new Map()) {
  const sandbox = await openSandbox({ entryPath, limits: assignment03.limits })
  try {
    return await askProcedures({ assignment: assignment03, oracle: oracle03, known }, sandbox)
  } finally {
    await sandbox.close()
  }
}

it('goes through all calls, and gathers what they come to', async () => {
  const evidence = await asked('correct-in-loops')
  expect([...evidence.keys()]).toEqual([
    'causalAttention/another-last-token',
    'causalAttention/another-last-token-at-the-end',
    'decodeStep/whole-text',
    'decodeStep/longer-text',
  ])
  for (const [id, seen] of evidence) expect(judgeVector(vector03(id), seen)).toEqual({ kind: 'accepted' })
})

it('says of what a single call does to its inputs nothing here: that is judged where single calls are', async () => {
  expect((await asked('pushes-into-the-cache')).get(whole.id)).toMatchObject({
    kind: 'returned',
    changed: [],
  })
})

it('judges what came back as it is, where no further call can be made of it', async () => {
  const seen = (await asked('no-cache-returned')).get(whole.id)
  expect(judgeVector(whole, seen ?? { kind: 'not-run', because: 'no-time-left' })).toMatchObject({
    kind: 'rejected',
    divergence: { kind: 'type', got: 'an object with output' },
  })
})

it('ends with the first call that throws', async () => {
  expect((await asked('throws-on-the-first-token')).get(whole.id)).toMatchObject({
    kind: 'threw',
    name: 'TypeError',
  })
})

it('does not ask a stage again that had to be ended', async () => {
  const known = new Map([
    ['decodeStep/by-hand', { kind: 'timed-out', during: 'call', limitMs: 2000, tries: 2 } as const],
  ])
  const evidence = await asked('correct-in-loops', known)
  expect(evidence.get(whole.id)).toEqual({ kind: 'not-run', because: 'stage-stopped' })
  expect(evidence.get('causalAttention/another-last-token')?.kind).toBe('returned')
})

it('stops where what one call hands to the next grows beyond what the test vector holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-growing-'))
  const path = join(folder, 'causal.ts')
  writeFileSync(
    path,
    `export const decodeStep = ({ keys, values }, q, k, v) => {
      const rows = (old, one) => [...old, ...old, ...old, ...old, one]
      return { output: v, cache: { keys: rows(keys, k), values: rows(values, v) } }
    }`,
  )
  const evidence = await askedOf(path)
  rmSync(folder, { recursive: true })
  expect(evidence.get('decodeStep/longer-text')).toMatchObject({ kind: 'stopped', by: 'output' })
})
