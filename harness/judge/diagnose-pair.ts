/**
 * Authority on two mistakes made together in one ordinary stage. The oracle makes every program with two of the stage's
 * misconceptions; those are named whose results are the student's on every test vector.
 */
import type { Misconception, Oracle, Program } from '../domain/oracle.ts'
import { isNonEmpty } from '../domain/value.ts'
import type { Diagnosis } from '../domain/verdict.ts'
import { countCells } from './count-cells.ts'
import { differs, excessOn, runMistake } from './run-mistake.ts'
import { asAsked, procedureOf } from './run-procedure.ts'
import type { StageResult, VectorResult } from './stage-result.ts'
import { weighDecoy } from './weigh-decoy.ts'
import { groundsOf, weighOn } from './weigh-evidence.ts'

/** Counted in numbers, not in time: the same submission gets the same diagnosis on every machine. */
const MOST_CELLS = 400_000

export function diagnosePair({ stage, results }: StageResult, oracle: Oracle): Diagnosis | null {
  const candidates = oracle.misconceptions.filter((misconception) => misconception.stage === stage.id)
  // Most pairs fall at the smallest test vector.
  const smallFirst = results.toSorted((a, b) => countCells(a.vector.inputs) - countCells(b.vector.inputs))
  const budget = { left: MOST_CELLS }
  const fitting = pairsOf(candidates)
    .filter(([one, other]) =>
      oracle
        .together(one, other)
        .some((both) => fits({ both, of: [one, other] }, smallFirst, { oracle, budget })),
    )
    .filter((pair) => !results.some((result) => isCancelled(pair, result, oracle)))
  const weighed = fitting.flatMap(([one, other]) =>
    oracle
      .together(one, other)
      .map((both) =>
        weighOn(results, `${one.id} ${other.id}`, (result) =>
          weigh({ both, of: [one, other] }, result, oracle),
        ),
      ),
  )
  const grounds = groundsOf(weighed)
  const together = fitting.map(([one, other]) => [one.id, other.id] as const)
  if (grounds === null || !isNonEmpty(together)) return null
  return { kind: 'misconceptions', together, ...grounds.grounds }
}

function pairsOf(candidates: readonly Misconception[]): readonly (readonly [Misconception, Misconception])[] {
  return candidates.flatMap((one, i) => candidates.slice(i + 1).map((other) => [one, other] as const))
}

/** Two mistakes that undo each other are a way to be right, and nothing to be told of. */
function isCancelled(pair: readonly Misconception[], result: VectorResult, oracle: Oracle): boolean {
  return (
    result.verdict.kind === 'accepted' &&
    pair.some((one) => weigh({ both: one.program, of: [one] }, result, oracle) !== 'agrees')
  )
}

type Search = { readonly oracle: Oracle; readonly budget: { left: number } }

/** A program, and the misconceptions that are in it. */
type Mistaken = { readonly both: Program; readonly of: readonly Misconception[] }

function fits(mistaken: Mistaken, results: readonly VectorResult[], { oracle, budget }: Search): boolean {
  let isShown = false
  for (const result of results) {
    budget.left -= countCells(result.vector.inputs)
    if (budget.left < 0) return false
    const weight = weigh(mistaken, result, oracle)
    if (weight === 'contradicts') return false
    isShown ||= weight === 'shows'
  }
  return isShown
}

function weigh({ both, of }: Mistaken, result: VectorResult, oracle: Oracle) {
  const { inputs, expected, rows, tolerance, bound } = result.vector
  const expectation = { inputs, expected, rows, limits: { tolerance, bound } }
  const made =
    excessOn(result.vector, of) ?? runMistake(asAsked(both, procedureOf(result.vector, oracle)), expectation)
  return weighDecoy(result, differs(made, expectation) ? made : null)
}
