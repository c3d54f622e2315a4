/** Authority on an oracle small enough to foresee everything that certifying does with it. */
import { program, type Misconception, type Oracle, type StageOracle } from '../../harness/domain/oracle.ts'
import type { Matrix, Value } from '../../harness/domain/value.ts'

type Toy = {
  readonly compute: (x: Matrix) => unknown
  readonly exact?: (x: Matrix) => unknown
  readonly bound: (x: Matrix) => unknown
  readonly mistakes?: Readonly<Record<string, (x: number[][]) => unknown>>
}

/** One stage named `toy`, of one matrix. */
export function toyOracle({ compute, exact = compute, bound, mistakes = {} }: Toy): Oracle {
  const stage: StageOracle = {
    inputs: [{ matrix: ['rows', 'columns'] }],
    compute: program(compute),
    exact: program(exact),
    bound: program(bound),
    accepts: () => true,
    work: () => ['by itself'],
  }
  return oracleOf(
    stage,
    Object.entries(mistakes).map(([id, mistake]) => ({ id, stage: 'toy', program: program(mistake) })),
  )
}

/** A composition of two fields: `twice` of x, and `sum` of `twice` and x. */
export function toyComposition(fields: Readonly<Record<string, Misconception['fields']>>): Oracle {
  const compute = program((x: number) => ({ twice: 2 * x, sum: 3 * x }))
  const stage: StageOracle = {
    inputs: [{ size: 'x' }],
    compute,
    exact: compute,
    bound: program(() => ({ twice: 1e-15, sum: 1e-15 })),
    accepts: () => true,
    work: () => ['by itself'],
    fields: [
      { name: 'twice', needs: [], call: ([x]: readonly Value[]) => ({ stage: null, inputs: [x ?? null] }) },
    ],
  }
  return oracleOf(
    stage,
    Object.entries(fields).map(([id, changed]) => ({
      id,
      stage: 'toy',
      program: compute,
      ...(changed !== undefined && { fields: changed }),
    })),
  )
}

function oracleOf(stage: StageOracle, misconceptions: readonly Misconception[]): Oracle {
  return {
    stages: { toy: stage },
    misconceptions,
    together: () => [],
    accepted: [],
    specimens: [],
    module: (changes) => changes,
  }
}
