// Tries: to export another softmax each time it is asked for one: right, wrong, right, wrong.
// Outcome: 80 of 100; softmax returned wrong numbers
const right = require('./right.ts')

let asked = 0
module.exports = Object.defineProperty({ ...right }, 'softmax', {
  get() {
    asked += 1
    return asked % 2 === 1 ? right.softmax : (s: number[][]) => s.map((row) => row.map(() => 0.5))
  },
})
