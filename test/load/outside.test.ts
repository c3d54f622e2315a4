import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Oracle } from '../../harness/domain/oracle.ts'
import { certify } from '../../harness/judge/certify.ts'
import { expandRecipe, isRecipe } from '../../harness/load/expand-recipe.ts'
import { formatVectors } from '../../harness/load/format-vectors.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { bundleOracleSource, loadOracle } from '../../harness/load/load-oracle.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { assignment01, oracle01 } from '../support/assignment-01.ts'

/** A course of its own, with the first assignment two levels below links to what that imports. */
const course = mkdtempSync(join(tmpdir(), 'followthrough-course-'))
afterAll(() => rmSync(course, { recursive: true }))
for (const part of ['reference', 'harness', 'node_modules']) {
  symlinkSync(join(packageRoot, part), join(course, part))
}
const folder = join(course, 'assignments/01-attention-stages')
cpSync(join(packageRoot, 'assignments/01-attention-stages'), folder, { recursive: true })

/** The text of a stage's test vectors, as this oracle makes them. */
function made(oracle: Oracle, stage: string): string {
  const specimens = oracle.specimens.filter((specimen) => specimen.stage === stage)
  return formatVectors(
    stage,
    specimens.map((specimen) => {
      const inputs = specimen.inputs.map((input) => (isRecipe(input) ? expandRecipe(input) : input))
      return { specimen, vector: certify(specimen, inputs, oracle) }
    }),
  )
}

describe('an assignment outside this package', () => {
  it('is read like one of ours, but for its folder', async () => {
    expect(await loadAssignment(folder)).toEqual({ ...assignment01, folder })
  })

  it('has an oracle that is compiled on the spot and makes the very same test vectors', async () => {
    const oracle = await loadOracle(folder)
    expect(Object.keys(oracle.stages)).toEqual(Object.keys(oracle01.stages))
    for (const { id } of assignment01.stages) {
      expect(made(oracle, id)).toBe(readFileSync(join(folder, 'vectors', `${id}.json`), 'utf8'))
    }
  })

  it('has an oracle that stands alone as one module', async () => {
    const source = await bundleOracleSource(folder)
    expect(source).not.toMatch(/^import /m)
    const path = join(course, 'alone.mjs')
    writeFileSync(path, source)
    const loaded: unknown = await import(path)
    expect(loaded).toHaveProperty('oracle.stages.attention')
  })

  it('is compiled anew after a change', async () => {
    const path = join(folder, 'oracle.ts')
    const before = readFileSync(path, 'utf8')
    try {
      writeFileSync(path, before.replace('acceptedOf(variants)', '[]'))
      expect((await loadOracle(folder)).accepted).toEqual([])
    } finally {
      writeFileSync(path, before)
    }
    expect((await loadOracle(folder)).accepted.length).toBe(oracle01.accepted.length)
  })
})

describe('an oracle that cannot be had', () => {
  it('names the folder that has none, and what one holds', async () => {
    const empty = mkdtempSync(join(course, 'empty-'))
    await expect(loadOracle(empty)).rejects.toMatchObject({
      code: 'oracle-invalid',
      message: expect.stringContaining(`${empty} has no oracle.ts`),
      hint: expect.stringContaining('specimens'),
    })
  })

  it('names the import that leads nowhere', async () => {
    const lost = mkdtempSync(join(course, 'lost-'))
    writeFileSync(join(lost, 'oracle.ts'), "export { oracle } from './elsewhere.ts'")
    await expect(loadOracle(lost)).rejects.toMatchObject({
      code: 'oracle-invalid',
      message: expect.stringContaining('./elsewhere.ts'),
    })
  })

  it('is not certified if its reference is off, for the stage that is', async () => {
    const path = join(folder, 'oracle.ts')
    const before = readFileSync(path, 'utf8')
    const off =
      'compute: program((...inputs: never[]) => name === "scale" ? [[1e9]] : program(stages[name])(...inputs)),'
    try {
      writeFileSync(path, before.replace('compute: program(stages[name]),', off))
      const oracle = await loadOracle(folder)
      expect(() => made(oracle, 'scale')).toThrow(
        expect.objectContaining({
          code: 'oracle-invalid',
          message: expect.stringContaining('scale/odd-width cannot be certified'),
        }),
      )
      expect(made(oracle, 'softmax')).toContain('softmax/by-hand')
    } finally {
      writeFileSync(path, before)
    }
  })
})
