// Tries: to read the canary out of the environment, its own and the parent's.
// Outcome: 80 of 100; softmax threw Error: got nothing
export * from './right.ts'

declare const require: any, process: any

export function softmax(): number[][] {
  const ways = [
    () => process.env.FOLLOWTHROUGH_CANARY,
    () => (globalThis as any).process.env.FOLLOWTHROUGH_CANARY,
    () => (import.meta as any).env.FOLLOWTHROUGH_CANARY,
    () => require('process').env.FOLLOWTHROUGH_CANARY,
    () => require('node:fs').readFileSync(`/proc/${require('process').ppid}/environ`, 'utf8'),
    () => (globalThis as any).Deno.env.toObject().FOLLOWTHROUGH_CANARY,
  ]
  const got = ways.flatMap((way) => {
    try {
      return [way()]
    } catch {
      return []
    }
  })
  throw new Error(got.length === 0 ? 'got nothing' : String(got))
}
