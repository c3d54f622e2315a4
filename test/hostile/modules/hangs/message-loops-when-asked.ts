// Tries: to throw at once, and to loop while the error is asked for its message.
// Outcome: 90 of 100; weightedSum timed out
export * from './right.ts'

export function weightedSum(): number[][] {
  throw {
    name: 'Error',
    get message() {
      for (;;) {}
    },
  }
}
