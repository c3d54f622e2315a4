/**
 * Authority on certifying a test vector: the expected value from the exact operation, the tolerance from the error bound, the
 * decoys from the misconceptions. The reference itself must agree with the exact value, or there is nothing to certify.
 */
import type { Decoy, TestVector, Tolerance } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { Misconception, Oracle, Procedure, Specimen, StageOracle } from '../domain/oracle.ts'
import { numbersOf } from '../domain/numbers-of.ts'
import { isRecord, type Value, type ValueRecord } from '../domain/value.ts'
import { compare, EXACTLY, matches } from './compare.ts'
import { computeRows } from './compute-rows.ts'
import { attempt, differs, excessOn, runMistake, type Expectation, type Made } from './run-mistake.ts'
import { asAsked, procedureOf } from './run-procedure.ts'

/** The middle of nine orders of magnitude between the worst correct program and the mildest mistake. */
const USUAL: Tolerance = { absolute: 1e-9, relative: 1e-9 }

export function certify(specimen: Specimen, inputs: readonly Value[], oracle: Oracle): TestVector {
  const stage = oracle.stages[specimen.stage]
  if (stage === undefined) throw unknownStage(specimen)
  const rows = specimen.rows ?? null
  const called = calledBy(specimen, stage)
  const procedure = procedureOf({ ...specimen, procedure: called }, oracle)
  const expected = computeRows(asAsked(stage.exact, procedure), inputs, rows)
  const bound = computeRows((procedure ?? stage).bound, inputs, rows)
  // An operation that only copies can be asked for exactly. What several calls come to may have to be exact where it is right, but
  // what comes of a mistake is computed, and rounded as its author wrote it.
  const isCopied = procedure === null && numbersOf(bound).every((entry) => entry === 0)
  const tolerance = isCopied ? EXACTLY : USUAL
  const limits = { tolerance, bound: isNeeded(bound, expected, tolerance) ? bound : null }
  const { worst } = compare(expected, computeRows(asAsked(stage.compute, procedure), inputs, rows), limits)
  if (worst > 1) throw disagreement(specimen, worst)
  return {
    id: specimen.id,
    stage: specimen.stage,
    intent: specimen.intent,
    visibility: specimen.visibility ?? 'shown',
    weight: specimen.weight ?? 1,
    inputs,
    expected,
    rows,
    procedure: called,
    tolerance,
    bound: limits.bound,
    limits: specimen.limits ?? null,
    decoys: decoysOf(stage, oracle.misconceptions, { specimen, inputs, expected, limits, rows, procedure }),
  }
}

/** A hidden one would have its calls mixed with those of the shown ones, in one process. */
function calledBy({ id, procedure, visibility }: Specimen, stage: StageOracle): TestVector['procedure'] {
  if (procedure === undefined) return null
  if (visibility === 'hidden') {
    throw new Fault(
      'oracle-invalid',
      `The specimen ${id} is hidden, and only shown test vectors take several calls.`,
      'Show it, or test it with a single call.',
    )
  }
  return { id: procedure, calls: stage.procedures?.[procedure]?.calls ?? '' }
}

/** A bound is kept where it is wider than the simple tolerance, or asks for entries exactly and the tolerance does not. */
function isNeeded(bound: Value, expected: Value, tolerance: Tolerance): boolean {
  const { absolute, relative } = tolerance
  const bounds = numbersOf(bound)
  const values = numbersOf(expected)
  const isWider = bounds.some((entry, i) => entry > absolute + relative * Math.abs(finite(values[i])))
  return isWider || (tolerance !== EXACTLY && bounds.includes(0))
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0
}

type Certified = Expectation & { readonly specimen: Specimen; readonly procedure: Procedure | null }

/** What each misconception of the stage gives, where it can be told from what is expected; the same ones together. */
function decoysOf(
  stage: StageOracle,
  misconceptions: readonly Misconception[],
  certified: Certified,
): readonly Decoy[] {
  const decoys: Decoy[] = []
  for (const misconception of misconceptions.filter((one) => one.stage === certified.specimen.stage)) {
    const made = madeBy(misconception, stage, certified)
    if (!differs(made, certified)) continue
    const same = decoys.findIndex((decoy) => isSame(decoy, made, certified))
    const known = decoys[same]
    if (known === undefined) decoys.push({ misconceptions: [misconception.id], ...made })
    else decoys[same] = { ...known, misconceptions: [...known.misconceptions, misconception.id] }
  }
  return decoys
}

function madeBy(misconception: Misconception, { fields }: StageOracle, certified: Certified): Made {
  const excess = excessOn({ limits: certified.specimen.limits ?? null }, [misconception])
  if (excess !== null) return excess
  return fields === undefined
    ? runMistake(asAsked(misconception.program, certified.procedure), certified)
    : changeFields(misconception, certified)
}

/** Only the fields that the misconception itself changes, from earlier fields that are right. */
function changeFields({ fields = {} }: Misconception, { inputs, expected }: Certified): Made {
  const trace = isRecord(expected) ? expected : {}
  const changed = attempt(() =>
    Object.entries(fields).reduce<ValueRecord>(
      (earlier, [field, change]) => ({ ...earlier, [field]: change(inputs, { ...trace, ...earlier }) }),
      {},
    ),
  )
  if (changed === null) return { outcome: { kind: 'fails' }, changes: [] }
  return { outcome: { kind: 'output', output: changed }, changes: [] }
}

function isSame(decoy: Decoy, made: Made, { limits }: Certified): boolean {
  if (decoy.changes.join() !== made.changes.join()) return false
  if (decoy.outcome.kind !== 'output' || made.outcome.kind !== 'output') {
    return decoy.outcome.kind === made.outcome.kind
  }
  const [one, other] = [decoy.outcome.output, made.outcome.output]
  if (isRecord(one) && isRecord(other) && Object.keys(one).join() !== Object.keys(other).join()) return false
  return matches(one, other, { tolerance: limits.tolerance, bound: null })
}

function unknownStage({ id, stage }: Specimen): Fault {
  const hint = `Write "stage: '${id.split('/')[0]}'", or add the stage to the oracle.`
  return new Fault(
    'oracle-invalid',
    `The specimen ${id} is for a stage "${stage}" that the oracle does not have.`,
    hint,
  )
}

function disagreement({ id }: Specimen, worst: number): Fault {
  return new Fault(
    'oracle-invalid',
    `${id} cannot be certified: the reference is ${worst.toPrecision(3)} tolerances off the exact value.`,
    'One of the two is wrong, or the error bound is too tight: compute the cell by hand.',
  )
}
