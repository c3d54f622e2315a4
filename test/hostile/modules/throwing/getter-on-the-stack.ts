// Tries: to throw an error whose stack throws when it is asked for.
// Outcome: 80 of 100; softmax threw TypeError: asked politely
export * from './right.ts'

export function softmax(): number[][] {
  throw Object.defineProperty(new TypeError('asked politely'), 'stack', {
    get() {
      throw new Error('no stack')
    },
  })
}
