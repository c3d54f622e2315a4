// Tries: to throw an error whose name and message are others each time they are read.
// Outcome: 80 of 100; softmax threw name 1: message 1
export * from './right.ts'

export function softmax(): number[][] {
  let names = 0
  let messages = 0
  throw {
    get name() {
      return `name ${(names += 1)}`
    },
    get message() {
      return `message ${(messages += 1)}`
    },
  }
}
