/**
 * Authority on what student code finds if it gets hold of something of the child's own realm. It can: Node writes a stack with
 * functions of this realm, and whoever makes them fail catches their error. From there every built-in is one step away.
 */

/** After this the built-ins cannot be changed, and nothing of Node's is a global. */
export function lockOuterRealm(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const held: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value
    if (name === 'globalThis') continue
    if (!LANGUAGE.has(name)) Reflect.deleteProperty(globalThis, name)
    else if (typeof held === 'function') [held, held.prototype].forEach(freezeAll)
    else freezeAll(held)
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

const LANGUAGE = new Set(
  (
    'globalThis Infinity NaN undefined Object Function Array Number String Boolean Symbol BigInt Date Promise RegExp Error ' +
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
