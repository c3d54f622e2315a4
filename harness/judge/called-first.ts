/** Authority on the order in which stages are settled: each after those that its routes call, for they are charged before it. */
import { Fault } from '../domain/fault.ts'
import type { Oracle } from '../domain/oracle.ts'

export function calledFirst(stages: readonly string[], oracle: Oracle): readonly string[] {
  const order = new Set<string>()
  for (const stage of stages) place(stage, { order, above: [], oracle })
  return [...order]
}

type Placing = {
  readonly order: Set<string>
  /** The stages that led here, one calling the next. */
  readonly above: readonly string[]
  readonly oracle: Oracle
}

function place(stage: string, { order, above, oracle }: Placing): void {
  if (order.has(stage)) return
  if (above.includes(stage)) {
    throw new Fault(
      'oracle-invalid',
      `The routes in oracle.ts lead from "${stage}" back to it.`,
      'A slip is charged where it is made, so of two stages only one may be built from the other.',
    )
  }
  const called = (oracle.stages[stage]?.routes ?? []).flatMap((route) => route.stages)
  for (const other of called) place(other, { order, above: [...above, stage], oracle })
  order.add(stage)
}
