// Tries: to throw, while it is loaded, an object that throws itself again.
// Outcome: 0 of 100; threw while loading thrown object
export * from './right.ts'

const hostile: object = {
  get name() {
    throw hostile
  },
  get message() {
    throw hostile
  },
  get stack() {
    throw hostile
  },
}
throw hostile
