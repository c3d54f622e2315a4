// Tries: to throw when the export itself is looked up, before any call.
// Outcome: 80 of 100; softmax threw Error: look away
import * as right from './right.ts'

const { softmax: _, ...others } = right
Object.assign(module.exports, others)
Object.defineProperty(module.exports, 'softmax', {
  enumerable: true,
  get() {
    throw new Error('look away')
  },
})
