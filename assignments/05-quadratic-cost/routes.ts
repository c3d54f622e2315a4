/** Authority on the one stage of this assignment that students build from an earlier one: bytes from the count of scores. */
import type { Route, StageCall } from '../../harness/domain/oracle.ts'
import type { NonEmpty, Value } from '../../harness/domain/value.ts'
import { numberField } from './worked/number-field.ts'

export const bytesRoutes: NonEmpty<Route> = [{ stages: ['scoreCount'], steps: bytesOfCount }]

function* bytesOfCount(model: Value = null): Generator<StageCall, Value, Value> {
  const [tokens, heads, layers] = [
    numberField(model, 'tokens'),
    numberField(model, 'heads'),
    numberField(model, 'layers'),
  ]
  const count = yield { stage: 'scoreCount', inputs: [{ tokens, heads, layers }] }
  return numberField({ count }, 'count') * numberField(model, 'bytesPerScore')
}
