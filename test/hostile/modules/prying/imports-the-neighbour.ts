// Tries: to hand in another student's softmax as its own.
// Outcome: 0 of 100; refused to import ../neighbour/attention.ts
export * from './right.ts'
export { softmax } from '../neighbour/attention.ts'
