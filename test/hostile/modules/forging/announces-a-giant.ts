// Tries: to make the parent set memory aside: a list that is 4,294,967,295 long, and one of many that are long together.
// Outcome: 65 of 100; scale stopped by output; softmax stopped by output
export * from './right.ts'

export function softmax(): any {
  return new Array(4_294_967_295)
}

export function scale(): any {
  const row = new Float64Array(60_000)
  return Array.from({ length: 60_000 }, () => row)
}
