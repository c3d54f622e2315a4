// Tries: nothing: there is nothing in it but comments.
// Outcome: 0 of 100; each stage is missing
/* export * from './right.ts' */
// export function softmax() {}
