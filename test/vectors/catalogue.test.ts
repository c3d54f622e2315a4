import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateVectors } from '#generated/validate-vectors.js'
import { oracle } from '../../assignments/01-attention-stages/oracle.ts'
import type { Decoy, TestVector } from '../../harness/domain/assignment.ts'
import type { Value } from '../../harness/domain/value.ts'
import { certify } from '../../harness/judge/certify.ts'
import { compare } from '../../harness/judge/compare.ts'
import { expandRecipe, isRecipe } from '../../harness/load/expand-recipe.ts'
import { formatVectors } from '../../harness/load/format-vectors.ts'
import { loadVectors } from '../../harness/load/load-vectors.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { plain } from '../support/plain.ts'

const folder = join(packageRoot, 'assignments/01-attention-stages/vectors')
const names = Object.keys(oracle.stages)
const stages = await Promise.all(
  names.map(async (stage) => ({ stage, vectors: await loadVectors(join(folder, `${stage}.json`), stage) })),
)

function decoyOf(id: string, { decoys }: TestVector): Decoy | undefined {
  return decoys.find(({ misconceptions }) => misconceptions.includes(id))
}

function misconceptionsOf(stage: string): readonly string[] {
  return oracle.misconceptions.filter((one) => one.stage === stage).map(({ id }) => id)
}

function outputsOf(id: string, vectors: readonly TestVector[]): readonly TestVector[] {
  return vectors.filter((vector) => decoyOf(id, vector)?.outcome.kind === 'output')
}

/** Whether a program with the mistake `id` would be taken for one with the mistake `other`. */
function passesFor(id: string, other: string, vectors: readonly TestVector[]): boolean {
  const agrees = vectors.every((vector) => {
    const [own, taken] = [decoyOf(id, vector), decoyOf(other, vector)]
    // Only success speaks against a mistake that does not fit the shapes.
    return own === taken || (own !== undefined && taken?.outcome.kind === 'fails')
  })
  return agrees && outputsOf(other, vectors).some((vector) => decoyOf(id, vector) === decoyOf(other, vector))
}

/** The same with a letter for every number. */
function shapeOf(value: Value): string {
  return JSON.stringify(value, (_, entry: unknown) => (typeof entry === 'number' ? 'n' : entry))
}

describe.each(stages)('the test vectors of $stage', ({ stage, vectors }) => {
  const path = join(folder, `${stage}.json`)
  const specimens = oracle.specimens.filter((specimen) => specimen.stage === stage)

  it('are in the form of the schema, and small enough to review', () => {
    const text = readFileSync(path, 'utf8')
    expect(validateVectors(JSON.parse(text))).toBe(true)
    expect(text.length).toBeLessThan(200_000)
  })

  it('are what the oracle makes of its specimens, to the last digit', () => {
    const made = specimens.map((specimen) => ({
      specimen,
      vector: certify(
        specimen,
        specimen.inputs.map((input) => (isRecipe(input) ? expandRecipe(input) : input)),
        oracle,
      ),
    }))
    expect(formatVectors(stage, made)).toBe(readFileSync(path, 'utf8'))
    expect(vectors).toEqual(made.map(({ vector }) => vector))
  })

  it('are at least eight, each with a name of its own, one of them by hand', () => {
    const ids = vectors.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(8)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(`${stage}/by-hand`)
  })

  it('have two of the same shape and different numbers, so that remembering shows', () => {
    const shapes = vectors.map(({ expected }) => shapeOf(expected))
    const different = new Set(vectors.map(({ expected }) => JSON.stringify(expected)))
    expect(new Set(shapes).size).toBeLessThan(different.size)
  })

  it('reject every misconception, and get a result out of it somewhere', () => {
    const unseen = misconceptionsOf(stage).filter((id) => outputsOf(id, vectors).length === 0)
    expect(unseen).toEqual([])
  })

  it('rest no misconception on a single test vector', () => {
    const thin = misconceptionsOf(stage).filter((id) => outputsOf(id, vectors).length < 2)
    expect(thin).toEqual([])
  })

  it('tell every misconception from every other', () => {
    const ids = misconceptionsOf(stage)
    const confused = ids.flatMap((id) =>
      ids
        .filter((other) => other !== id && passesFor(id, other, vectors))
        .map((other) => `${id} passes for ${other}`),
    )
    expect(ids.length).toBeGreaterThan(7)
    expect(confused).toEqual([])
  })

  it('accept every program that is just as right, with room to spare', () => {
    const worst = oracle.accepted.flatMap(({ id, changes }) => {
      const program = oracle.module(changes)[stage]
      if (program === undefined) throw new Error(`${id} has no ${stage}.`)
      return vectors.flatMap((vector) => {
        const got = plain(program(...structuredClone(vector.inputs)))
        const off = compare(vector.expected, got, vector).worst
        return off > 0.1 ? [`${id} is ${off} tolerances off on ${vector.id}`] : []
      })
    })
    expect(worst).toEqual([])
  })
})
