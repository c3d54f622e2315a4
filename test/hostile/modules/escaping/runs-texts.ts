// Tries: to run text as code: eval in both ways, every constructor of functions, timers with text, WebAssembly and ShadowRealm.
// Outcome: 80 of 100; softmax threw Error: nothing ran
export * from './right.ts'

export function softmax(): number[][] {
  const there = globalThis as any
  const text = 'globalThis.ran = 1; return 1'
  const ways = [
    () => eval('1'),
    () => (0, eval)('1'),
    () => new Function(text)(),
    () => (async () => {}).constructor(text)(),
    () => (function* () {}).constructor(text)().next(),
    () => (async function* () {}).constructor(text)(),
    () => (class { static {} }).constructor(text)(),
    () => there.setTimeout(text, 0),
    () => new there.WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    () => new there.ShadowRealm().evaluate('1'),
    () => there.Temporal.constructor.constructor(text)(),
    () => Reflect.construct(Function, [text], class extends Function {})(),
    () => new RegExp('(?{1})'),
  ]
  const ran = ways.filter((way) => {
    try {
      way()
      return true
    } catch {
      return false
    }
  })
  throw new Error(ran.length === 0 ? 'nothing ran' : ran.map(String).join())
}
