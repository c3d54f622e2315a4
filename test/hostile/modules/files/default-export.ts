// Tries: nothing: all of its stages are in a default export.
// Outcome: 0 of 100; each stage is missing
import * as right from './right.ts'

export default { ...right }
