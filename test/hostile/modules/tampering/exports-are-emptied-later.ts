// Tries: to take its exports back during the first call, after project has answered.
// Outcome: 0 of 100; each stage is missing
const right = require('./right.ts')

const mine: any = { ...right }
module.exports = mine
mine.project = (x: number[][], w: number[][]) => {
  for (const name of Object.keys(mine)) delete mine[name]
  return right.project(x, w)
}
