/** Authority on a call's inputs as they travel to a child. A whole class is asked the same, so what is short is made only once. */
import type { Value } from '../domain/value.ts'
import { toWire } from '../domain/wire.ts'

export function inputsOnWire(inputs: readonly Value[]): Uint8Array {
  const known = made.get(inputs)
  if (known !== undefined) return known
  const bytes = toBytes.encode(JSON.stringify(toWire(inputs)))
  if (bytes.length <= MOST_KEPT) made.set(inputs, bytes)
  return bytes
}

/** For as long as the inputs themselves are there. */
const made = new WeakMap<readonly Value[], Uint8Array>()
const toBytes = new TextEncoder()
const MOST_KEPT = 1024 * 1024
