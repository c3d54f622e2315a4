// Tries: to change numbers and truth values on their way out, with valueOf and Symbol.toPrimitive on their prototypes.
// Outcome: 100 of 100; all right
export * from './right.ts'

for (const { prototype } of [Number, Boolean, Object, Array] as any[]) {
  prototype.valueOf = () => 0
  Object.defineProperty(prototype, Symbol.toPrimitive, { value: () => 0 })
}
