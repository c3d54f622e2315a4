/** Authority on the sentences for what a function does beside returning a value. */
import type { Behaviour } from '../domain/verdict.ts'
import type { Explanation } from './report-view.ts'

export function sayBehaviour(behaviour: Behaviour, call: string): Explanation {
  switch (behaviour) {
    case 'changes-input':
      return {
        name: null,
        saw: `${call} changes the matrix that it is given.`,
        because:
          'The caller goes on using its own matrix, so every later stage would compute with changed numbers.',
        try: 'Build a new matrix for the result, for example with map, and write only into that.',
      }
    case 'differs-on-second-call':
      return {
        name: null,
        saw: `${call} does not give the same result when it is called again with the same inputs.`,
        because:
          'A stage depends on its inputs alone: something is kept from one call to the next, or is random.',
        try: 'Look for variables declared outside of the function, for a cache, and for Math.random.',
      }
    case 'promise':
      return {
        name: null,
        saw: `${call} returns a Promise, where a value was expected.`,
        because: 'A Promise is not a matrix: whoever calls the function would find no rows in it.',
        try: 'Take "async" and "await" out. Nothing in this computation has to wait.',
      }
    case 'out-of-time':
      return {
        name: null,
        saw: `${call} does not return within its time limit.`,
        because: 'The limit is many times what the computation needs, so most likely a loop never ends.',
        try: 'For each loop, check what makes its condition false, and that the counter it tests is the one that it changes.',
      }
    case 'out-of-memory':
      return {
        name: null,
        saw: `${call} uses more memory than it may.`,
        because: 'Its result and everything it keeps on the way must fit in the limit.',
        try: 'Look for a list that grows without an end, and for a large intermediate matrix that could be computed row by row.',
      }
  }
}
