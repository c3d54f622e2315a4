// Tries: to throw something that throws at whoever looks at it.
// Outcome: 80 of 100; softmax threw thrown object
export * from './right.ts'

const refuse = (): never => {
  throw new Error('do not touch')
}

export function softmax(): number[][] {
  const handler = new Proxy({}, { get: () => refuse })
  throw new Proxy(new Error('seen'), handler)
}
