/** Authority on how each field of attention's trace comes from the inputs and the fields before it. */
import type { Field } from '../../harness/domain/oracle.ts'
import { isList, isRecord, type NonEmpty, type Value } from '../../harness/domain/value.ts'

export const fields: NonEmpty<Field> = [
  projection('q', 'wq'),
  projection('k', 'wk'),
  projection('v', 'wv'),
  {
    name: 'scores',
    needs: ['q', 'k'],
    call: (_, { q, k }) => ({ stage: 'scores', inputs: [given(q), given(k)] }),
  },
  {
    name: 'scaled',
    needs: ['q', 'scores'],
    // d is the width of the student's own queries.
    call: (_, { q, scores }) => ({ stage: 'scale', inputs: [given(scores), widthOf(given(q))] }),
  },
  {
    name: 'masked',
    needs: ['scaled'],
    call: ([, , options], { scaled }) => ({
      stage: member(options, 'causal') === true ? 'causalMask' : null,
      inputs: [given(scaled)],
    }),
  },
  {
    name: 'weights',
    needs: ['masked'],
    call: (_, { masked }) => ({ stage: 'softmax', inputs: [given(masked)] }),
  },
  {
    name: 'output',
    needs: ['weights', 'v'],
    call: (_, { weights, v }) => ({ stage: 'weightedSum', inputs: [given(weights), given(v)] }),
  },
]

function projection(name: string, matrix: string): Field {
  return {
    name,
    needs: [],
    call: ([x, weights]) => ({ stage: 'project', inputs: [given(x), member(weights, matrix)] }),
  }
}

function member(value: Value | undefined, key: string): Value {
  return value !== undefined && isRecord(value) ? given(value[key]) : null
}

function widthOf(matrix: Value): number {
  const row = isList(matrix) ? matrix[0] : undefined
  return row !== undefined && isList(row) ? row.length : 0
}

function given(value: Value | undefined): Value {
  return value ?? null
}
