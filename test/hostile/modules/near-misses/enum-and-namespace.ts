// Tries: nothing: it uses what only TypeScript has and what leaves code behind.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

enum Place {
  Before = -1,
  Here,
  After,
}
const enum Hidden {
  Yes = Number.NEGATIVE_INFINITY,
}

namespace Masking {
  export const placeOf = (i: number, j: number): Place => Math.sign(j - i)
  export namespace Inner {
    export const hidden = Hidden.Yes
  }
}

export function causalMask(s: number[][]): number[][] {
  return s.map((row, i) =>
    row.map((entry, j) => (Masking.placeOf(i, j) === Place.After ? Masking.Inner.hidden : entry)),
  )
}

export const projectTwice = right.project
