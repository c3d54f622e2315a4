/**
 * Authority on what student code finds if it gets hold of something of the child's own realm. It can: Node writes a stack with
 * functions of this realm, and whoever makes them fail catches their error. From there every built-in is one step away.
 */

/** After this the built-ins cannot be changed, and nothing of Node's is a global. */
export function lockOuterRealm(): void {
  const names = Object.getOwnPropertyNames(globalThis)
  // Not so much as looked at: Node loads some of its own when somebody does.
  for (const name of names)
    if (name !== 'globalThis' && !LANGUAGE.has(name)) Reflect.deleteProperty(globalThis, name)
  for (const name of LANGUAGE) {
    const held: unknown = Reflect.get(globalThis, name)
    freezeAll(held)
    if (typeof held === 'function') freezeAll(held.prototype)
  }
  NAMELESS.forEach(freezeAll)
}

/** Prototypes that no global names: of iterators, generators and the functions that make them, typed arrays and promises. */
const NAMELESS: readonly unknown[] = [
  [].values(),
  ''.matchAll(/./g),
  ''[Symbol.iterator](),
  new Map().keys(),
  new Set().keys(),
  (function* () {})(),
  (async function* () {})(),
  async () => {},
]

/** And `globalThis`, which has to stay as it is. */
const LANGUAGE = new Set(
  (
    'Infinity NaN undefined Object Function Array Number String Boolean Symbol BigInt Date Promise RegExp Error ' +
    'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl Reflect Proxy Map Set ' +
    'WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array ' +
    'Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array'
  ).split(' '),
)

function freezeAll(held: unknown): void {
  if ((typeof held !== 'object' && typeof held !== 'function') || held === null || Object.isFrozen(held))
    return
  Object.freeze(held)
  freezeAll(Object.getPrototypeOf(held))
}
