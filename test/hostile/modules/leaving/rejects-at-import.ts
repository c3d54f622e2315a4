// Tries: to end the process with a rejection that nobody handles.
// Outcome: 100 of 100; all right
export * from './right.ts'

Promise.reject(new Error('nobody handles this'))
