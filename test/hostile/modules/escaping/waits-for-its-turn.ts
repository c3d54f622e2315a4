// Tries: to act when nobody looks: in promises, in a thenable that somebody may wait for, and in async generators.
// Outcome: 100 of 100; all right
export * from './right.ts'

const act = () => {
  ;(globalThis as any).Math.exp = () => 1
  throw new Error('acted')
}
Promise.resolve().then(act)
Promise.reject(new Error('unhandled'))
;(async () => {
  for await (const turn of (async function* () { yield act })()) turn()
})()
const then = (resolve: any) => resolve(act())
Promise.resolve({ then })
export { then }
