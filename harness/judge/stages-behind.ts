/** Authority on which stages a field of a trace has come through: its own, and those of the fields that it needs. */
import type { Field } from '../domain/oracle.ts'
import type { Value, ValueRecord } from '../domain/value.ts'

export function stagesBehind(
  field: Field,
  plan: readonly Field[],
  inputs: readonly Value[],
  trace: ValueRecord,
): ReadonlySet<string> {
  const behind = plan
    .filter(({ name }) => field.needs.includes(name))
    .flatMap((earlier) => [...stagesBehind(earlier, plan, inputs, trace)])
  const stage = field.needs.every((name) => name in trace) ? field.call(inputs, trace).stage : null
  return new Set(stage === null ? behind : [...behind, stage])
}
