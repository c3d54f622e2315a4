// Tries: nothing: it imports types from a file that is not there, which no running needs.
// Outcome: 100 of 100; all right
import type { Matrix } from './types.ts'
import { type Projections } from './other-types.ts'
export type { Trace } from './more-types.ts'
export * from './right.ts'

export const unused: Matrix | Projections | null = null
