// Tries: nothing: it has a variable called exports, which means nothing in a module of TypeScript.
// Outcome: 100 of 100; all right
export * from './right.ts'

const exports = ['project', 'scores', 'scale', 'causalMask', 'softmax', 'weightedSum', 'attention']
export const howMany = exports.length
