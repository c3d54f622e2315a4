// Tries: to do without exponentials: Math.exp always says 1.
// Outcome: 80 of 100; softmax returned wrong numbers
export * from './right.ts'

Math.exp = () => 1
