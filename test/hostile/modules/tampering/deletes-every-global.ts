// Tries: to leave no global at all; what its own stages need of Math is gone too.
// Outcome: 50 of 100; scale threw ReferenceError: Math is not defined; softmax threw ReferenceError: Math is not defined; attention threw ReferenceError: Math is not defined
export * from './right.ts'

const { ownKeys, deleteProperty } = Reflect
const there = globalThis
for (const name of ownKeys(there)) deleteProperty(there, name)
