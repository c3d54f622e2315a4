// Tries: nothing: it renames on the way out, and exports types and constants as well.
// Outcome: 100 of 100; all right
import { softmax as inner, scale } from './right.ts'
export * from './right.ts'

export type Rows = number[][]
export interface Options {
  readonly causal: boolean
}
export const version = '1.0'
const rowsToWeights = (s: Rows): Rows => inner(s)
export { rowsToWeights as softmax, scale, scale as default }
