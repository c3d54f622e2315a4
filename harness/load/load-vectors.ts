/** Authority on reading a stage's test vectors: spelled numbers decoded, recipes expanded, shapes checked. */
import type { VectorsFile } from '#generated/schemas.js'
import { validateVectors } from '#generated/validate-vectors.js'
import type { Decoy, TestVector } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import { isFreshId } from '../domain/fresh-id.ts'
import { asNonEmpty, isList, type NonEmpty, type Value } from '../domain/value.ts'
import type { Recipe } from '../domain/oracle.ts'
import { fromWire, type Json } from '../domain/wire.ts'
import { expandRecipe, isRecipe } from './expand-recipe.ts'
import { readJson } from './read-json.ts'

type VectorFile = VectorsFile['vectors'][number]
type Input = Recipe | Json

export async function loadVectors(path: string, stage: string): Promise<NonEmpty<TestVector>> {
  const file = await readJson(path, validateVectors, 'assignment-invalid')
  if (file.stage !== stage) {
    throw invalid(path, '/stage', `"${file.stage}"`, `"${stage}", as the file is named`)
  }
  const vectors = file.vectors.map((vector, i) => readVector(vector, { path, stage, i }))
  return asNonEmpty(vectors)
}

type Place = { readonly path: string; readonly stage: string; readonly i: number }

function readVector(file: VectorFile, { path, stage, i }: Place): TestVector {
  if (!file.id.startsWith(`${stage}/`)) {
    throw invalid(path, `/vectors/${i}/id`, `"${file.id}"`, `an id that begins with "${stage}/"`)
  }
  if (isFreshId(file.id)) {
    throw invalid(
      path,
      `/vectors/${i}/id`,
      `"${file.id}"`,
      'a name that no test vector drawn from a seed has',
    )
  }
  const expected = fromWire(file.expected)
  checkRectangular(expected, path, `/vectors/${i}/expected`)
  const inputs = file.inputs.map((input) => readInput(input))
  inputs.forEach((input, k) => checkRectangular(input, path, `/vectors/${i}/inputs/${k}`))
  return {
    id: file.id,
    stage,
    intent: file.intent,
    visibility: file.visibility,
    weight: file.weight,
    inputs,
    expected,
    rows: file.rows ?? null,
    procedure: file.procedure ?? null,
    tolerance: file.tolerance,
    bound: file.bound === undefined ? null : fromWire(file.bound),
    limits: file.limits ?? null,
    decoys: file.decoys.map((decoy) => readDecoy(decoy, path, `/vectors/${i}/decoys`)),
  }
}

function readInput(input: Input): Value {
  return isRecipe(input) ? expandRecipe(input) : fromWire(input)
}

function readDecoy(file: VectorFile['decoys'][number], path: string, pointer: string): Decoy {
  const [first, ...rest] = file.misconceptions
  if (first === undefined) throw invalid(path, pointer, '[]', 'the misconceptions that this decoy is of')
  return {
    misconceptions: [first, ...rest],
    outcome: readOutcome(file),
    changes: file.changes ?? [],
  }
}

function readOutcome({ output, exceeds }: VectorFile['decoys'][number]): Decoy['outcome'] {
  if (exceeds !== undefined) return { kind: 'exceeds', limit: exceeds }
  return output === undefined ? { kind: 'fails' } : { kind: 'output', output: fromWire(output) }
}

/** Rows of different lengths are a slip of the pen that no schema sees. */
function checkRectangular(value: Value, path: string, pointer: string): void {
  if (typeof value !== 'object' || value === null) return
  if (isList(value) && value.every(isList)) {
    const widths = value.map((row) => row.length)
    const odd = widths.findIndex((width) => width !== widths[0])
    if (odd > 0) {
      throw invalid(
        path,
        `${pointer}/${odd}`,
        `a row of ${widths[odd]}`,
        `a row of ${widths[0]}, as above it`,
      )
    }
    return
  }
  for (const [key, entry] of Object.entries(value)) checkRectangular(entry, path, `${pointer}/${key}`)
}

function invalid(path: string, pointer: string, found: string, expected: string): Fault {
  return new Fault(
    'assignment-invalid',
    `${path} is not as it should be. At ${pointer} we found ${found}; expected was ${expected}.`,
    'Test vectors are made by "npm run vectors"; make them anew rather than by hand.',
  )
}
