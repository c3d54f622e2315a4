// Tries: nothing: it is written as twenty years ago.
// Outcome: 100 of 100; all right
export * from './right.ts'

export function causalMask(s: any): any {
  var result: any = new Array(s.length), i: any, j: any
  rows: for (i = 0; i < s.length; i++) {
    result[i] = new Array(s[i].length)
    for (j = s[i].length - 1; ; j--) {
      if (j < 0) continue rows
      result[i][j] = j > i ? -1 / 0 : s[i][j]
    }
  }
  return result
}
