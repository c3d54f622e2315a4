// Tries: to leave out the last entry of every list, its own results among them, by replacing Array.prototype.map.
// Outcome: 6.19 of 100; project returned 1 × 0 in place of 2 × 2; scores returned 1 × 1 in place of 2 × 2; scale returned 1 × 1 in place of 2 × 2; causalMask returned 2 × 2 in place of 3 × 3; softmax returned 1 × 0 in place of 2 × 2; weightedSum returned 1 × 0 in place of 2 × 2; attention scores not-assessable
export * from './right.ts'

const { map } = Array.prototype
Object.defineProperty(Array.prototype, 'map', {
  value(this: any[], ...rest: any[]) {
    return Reflect.apply(map, this, rest).slice(0, -1)
  },
})
