/** Authority on how a file of test vectors is laid out: a row of numbers on a line, so that a change can be reviewed. */
import type { Decoy, TestVector } from '../domain/assignment.ts'
import type { Specimen } from '../domain/oracle.ts'
import { toWire, type Json } from '../domain/wire.ts'
import { isRecipe } from './expand-recipe.ts'

export type CertifiedSpecimen = { readonly specimen: Specimen; readonly vector: TestVector }

export function formatVectors(stage: string, certified: readonly CertifiedSpecimen[]): string {
  return `${layOut({ stage, vectors: certified.map(fileForm) }, '')}\n`
}

/** As vectors.schema.json has it; recipes stay recipes. */
function fileForm({ specimen, vector }: CertifiedSpecimen): Json {
  return {
    id: vector.id,
    intent: vector.intent,
    visibility: vector.visibility,
    weight: vector.weight,
    inputs: specimen.inputs.map((input) => (isRecipe(input) ? input : toWire(input))),
    expected: toWire(vector.expected),
    ...(vector.rows !== null && { rows: vector.rows }),
    ...(vector.procedure !== null && { procedure: vector.procedure }),
    tolerance: vector.tolerance,
    ...(vector.bound !== null && { bound: toWire(vector.bound) }),
    ...(vector.limits !== null && { limits: vector.limits }),
    decoys: vector.decoys.map(decoyForm),
  }
}

function decoyForm({ misconceptions, outcome, changes }: Decoy): Json {
  return {
    misconceptions,
    ...outcomeForm(outcome),
    ...(changes.length > 0 && { changes }),
  }
}

function outcomeForm(outcome: Decoy['outcome']): Readonly<Record<string, Json>> {
  switch (outcome.kind) {
    case 'output':
      return { output: toWire(outcome.output) }
    case 'fails':
      return { fails: true }
    case 'exceeds':
      return { exceeds: outcome.limit }
  }
}

const LINE = 100

/** What fits on a line stays on it; everything else goes down by one level. */
function layOut(json: Json, indent: string): string {
  const flat = JSON.stringify(json)
  if (typeof json !== 'object' || json === null || (isFlat(json) && flat.length <= 10 * LINE)) return flat
  if (flat.length + indent.length <= LINE) return flat
  const deeper = `${indent}  `
  const parts = Array.isArray(json)
    ? json.map((entry: Json) => deeper + layOut(entry, deeper))
    : Object.entries(json).map(([key, entry]) => `${deeper}${JSON.stringify(key)}: ${layOut(entry, deeper)}`)
  const [open, close] = Array.isArray(json) ? '[]' : '{}'
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

/** A row: a list of nothing but numbers and words. */
function isFlat(json: Json): boolean {
  return Array.isArray(json) && json.every((entry: Json) => typeof entry !== 'object')
}
