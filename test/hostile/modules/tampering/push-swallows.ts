// Tries: to keep anything from being put into a list: push and unshift swallow it, concat, slice and join give nothing.
// Outcome: 100 of 100; all right
export * from './right.ts'

for (const name of ['push', 'unshift', 'concat', 'slice', 'join', 'indexOf', 'includes', 'flatMap', 'filter']) {
  Object.defineProperty(Array.prototype, name, { value: () => 0 })
}
