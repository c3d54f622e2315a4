// Tries: to be in between whenever a function is called through call, apply or bind, or an instance is looked for.
// Outcome: 100 of 100; all right
export * from './right.ts'

for (const name of ['call', 'apply', 'bind', 'toString']) {
  Object.defineProperty(Function.prototype, name, { value: () => 42 })
}
for (const held of [Error, Array, Object, Set]) Object.defineProperty(held, Symbol.hasInstance, { value: () => true })
