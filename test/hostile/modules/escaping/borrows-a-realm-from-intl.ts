// Tries: to find another realm behind the rarer built-ins: Intl, iterators, collators, segments, weak references, proxies of functions.
// Outcome: 80 of 100; softmax threw Error: only its own realm
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  const made: any[] = [
    new Intl.Collator().compare,
    new Intl.NumberFormat().formatToParts(1),
    [...new (Intl as any).Segmenter().segment('ab')],
    new Intl.DateTimeFormat().resolvedOptions(),
    'a'.matchAll(/a/g),
    [].values(),
    new Map([[1, 2]]).entries(),
    new WeakRef(s).deref(),
    Proxy.revocable({}, {}).revoke,
    Object.getOwnPropertyDescriptor(Function.prototype, 'caller')?.get,
    Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')!.get,
    Reflect.ownKeys(globalThis).map((key) => (globalThis as any)[key]),
    structured(),
  ]
  const strangers = made.flat().filter((one) => one?.constructor && Object(one) === one && !(one instanceof Object))
  throw new Error(strangers.length === 0 ? 'only its own realm' : strangers.map((one) => one.constructor?.name).join())
}

function structured(): unknown {
  return (globalThis as any).structuredClone?.({})
}
