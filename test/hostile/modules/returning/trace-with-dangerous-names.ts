// Tries: to return a right trace with fields by which objects are changed, beside those that are asked for.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function attention(...given: Parameters<typeof right.attention>): object {
  return {
    ['__proto__']: { q: [[0]] },
    constructor: { prototype: { polluted: true } },
    toString: 'text',
    hasOwnProperty: null,
    ...right.attention(...given),
  }
}
