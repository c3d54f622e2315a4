// Tries: to leave nothing that can be changed: every global is locked, every built-in and its prototype frozen.
// Outcome: 100 of 100; all right
export * from './right.ts'

for (const name of Object.getOwnPropertyNames(globalThis)) {
  const { value } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {}
  if (typeof value === 'function' && value.prototype) Object.freeze(value.prototype)
  if (typeof value === 'function' || name === 'Math' || name === 'JSON' || name === 'console') Object.freeze(value)
  try {
    Object.defineProperty(globalThis, name, { writable: false, configurable: false })
  } catch {}
}
