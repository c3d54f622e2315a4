// Tries: to throw when softmax is only looked up.
// Outcome: 80 of 100; softmax threw TypeError: not today
const right = require('./right.ts')

module.exports = Object.defineProperty({ ...right }, 'softmax', {
  get() {
    throw new TypeError('not today')
  },
})
