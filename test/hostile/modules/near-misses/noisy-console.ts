// Tries: nothing: it prints in every way that there is, what it is given and what it makes of that.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const quiet = console as any
console.log('%s is loaded', 'attention.ts')

export function softmax(s: number[][]): number[][] {
  quiet.group('softmax')
  quiet.time('softmax')
  for (const way of ['log', 'info', 'warn', 'error', 'debug', 'table', 'trace', 'dir']) quiet[way](s, { s })
  quiet.assert(s.length > 0, 'no rows')
  quiet.count()
  quiet.timeEnd('softmax')
  quiet.groupEnd()
  return right.softmax(s)
}
