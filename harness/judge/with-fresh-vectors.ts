/**
 * Authority on fresh test vectors: further hidden ones for each stage, drawn from a seed and certified like any other, so that
 * whoever returns the shown answers by heart earns nothing. The same seed gives the same ones.
 */
import { createHash } from 'node:crypto'
import type { Assignment, Decoy, Stage, TestVector } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import { freshId } from '../domain/fresh-id.ts'
import type { Oracle, StageOracle } from '../domain/oracle.ts'
import { asNonEmpty, isRecord } from '../domain/value.ts'
import { certify } from './certify.ts'
import { compare, IMPRECISE_BELOW } from './compare.ts'
import { childOf } from '../domain/value-at.ts'
import { drawInputs } from './draw-inputs.ts'

const FOR_A_STAGE = 4
/** Its options and its many widths take more of them to be seen in turn. */
const FOR_A_COMPOSITION = 6

/** It says nothing that a student could compute the inputs from. */
const INTENT = 'drawn for this marking, with numbers that are not shown'

export function withFreshVectors(assignment: Assignment, oracle: Oracle, seed: string): Assignment {
  const stages = assignment.stages.map((stage) => ({
    ...stage,
    vectors: asNonEmpty([...stage.vectors, ...freshOf(stage, oracle, seed)]),
  }))
  return { ...assignment, stages: asNonEmpty(stages) }
}

function freshOf({ id, fields }: Stage, oracle: Oracle, seed: string): readonly TestVector[] {
  const count = fields === null ? FOR_A_STAGE : FOR_A_COMPOSITION
  return Array.from({ length: count }, (_, i) => drawOne({ stage: id, number: i + 1, seed }, oracle))
}

type Wanted = { readonly stage: string; readonly number: number; readonly seed: string }

/** A draw in thirty leaves a mistake open; so many in a row do not happen. */
const MOST_DRAWS = 20

function drawOne(wanted: Wanted, oracle: Oracle): TestVector {
  const described = oracle.stages[wanted.stage]
  for (let attempt = 0; attempt < MOST_DRAWS; attempt += 1) {
    const vector = described === undefined ? null : draw({ ...wanted, attempt }, described, oracle)
    if (vector !== null) return vector
  }
  throw new Fault(
    'oracle-invalid',
    `No fresh test vector could be drawn for the stage "${wanted.stage}": the oracle does not have it, accepts none of ${MOST_DRAWS} draws, or leaves a mistake open on each.`,
    'Compare the "inputs" of the stage with what its "accepts" lets through, or mark with another seed.',
  )
}

/** Null for inputs that the stage is not made for, and where a mistake would be neither right nor clearly wrong. */
function draw(
  { stage, number, seed, attempt }: Wanted & { readonly attempt: number },
  described: StageOracle,
  oracle: Oracle,
): TestVector | null {
  const id = freshId(stage, number)
  const inputs = drawInputs(described.inputs, { seed: wordOf([seed, id, attempt]), number })
  if (!described.accepts(...inputs)) return null
  const vector = certify({ id, stage, intent: INTENT, inputs, visibility: 'hidden' }, inputs, oracle)
  return vector.decoys.every((decoy) => isDecidable(decoy, vector)) ? vector : null
}

/** 32 bits for one draw, from which nobody gets back to the seed. */
function wordOf(parts: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32LE(0)
}

/** Whether the mistake is either right here or wrong beyond what could be called imprecise. */
function isDecidable({ outcome }: Decoy, { expected, tolerance, bound }: TestVector): boolean {
  if (outcome.kind !== 'output') return true
  const { output } = outcome
  const offs = isRecord(output)
    ? Object.entries(output).map(
        ([field, value]) =>
          compare(childOf(expected, field) ?? null, value, {
            tolerance,
            bound: bound && (childOf(bound, field) ?? null),
          }).worst,
      )
    : [compare(expected, output, { tolerance, bound }).worst]
  const worst = Math.max(...offs)
  return worst <= 1 || worst >= IMPRECISE_BELOW
}
