// Tries: to require a file that lies beside its folder only when softmax is called, by several of its paths.
// Outcome: 80 of 100; softmax threw Error: got nothing
export * from './right.ts'

declare const require: any

export function softmax(): number[][] {
  const paths = ['../canary.txt', './../canary.txt', 'right.ts/../../canary.txt', './right.ts/../../canary.txt', '/proc/self/cwd/canary.txt', '']
  const got = paths.flatMap((path) => {
    try {
      return [JSON.stringify(require(path))]
    } catch {
      return []
    }
  })
  throw new Error(got.length === 0 ? 'got nothing' : got.join())
}
