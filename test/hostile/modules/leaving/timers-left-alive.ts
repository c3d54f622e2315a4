// Tries: to keep the process alive with timers, after results that are right.
// Outcome: 0 of 100; threw while loading ReferenceError: setInterval is not defined
export * from './right.ts'

setInterval(() => console.log('still here'), 10)
