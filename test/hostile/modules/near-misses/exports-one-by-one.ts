// Tries: nothing: it hangs its functions on exports, some of them as getters.
// Outcome: 100 of 100; all right
const right = require('./right.ts')

for (const name of Object.keys(right))
  Object.defineProperty(exports, name, { get: () => right[name], enumerable: name !== 'softmax' })
