/** Authority on what leaves the realm: the head of an answer as text, and the numbers that it speaks of. */
import type { Description } from './describe.ts'
import { create, Float64 } from './intrinsics.ts'

/** What the host reads: a head as JSON text, its numbers, and how many of them count. */
export type Spoken = { readonly json: string; readonly numbers: Float64Array; readonly count: number }

const NOTHING: Pick<Description, 'numbers' | 'count'> = { numbers: new Float64(0), count: 0 }

/** The head with the numbers of all its parts, one after another. */
export function speak(json: string, parts: readonly Description[] = []): Spoken {
  let count = 0
  for (let i = 0; i < parts.length; i += 1) count += parts[i]?.count ?? 0
  const numbers = new Float64(count)
  let next = 0
  for (let i = 0; i < parts.length; i += 1) {
    const { numbers: from, count: own } = parts[i] ?? NOTHING
    for (let k = 0; k < own; k += 1) {
      numbers[next] = from[k] ?? 0
      next += 1
    }
  }
  const spoken = create(null) as { json: string; numbers: Float64Array; count: number }
  spoken.json = json
  spoken.numbers = numbers
  spoken.count = count
  return spoken
}
