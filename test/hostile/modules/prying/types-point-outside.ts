// Tries: to have the type checker read a file outside, by a reference, an import of types and a source map.
// Outcome: 100 of 100; all right
/// <reference path="../canary.txt" />
/// <reference types="../neighbour/attention" />
import type canary from '../canary.txt'
export * from './right.ts'

export type Secret = typeof canary | typeof import('../neighbour/attention.ts')
//# sourceMappingURL=../canary.txt
