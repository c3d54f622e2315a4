/** Authority on what goes wrong in counting scores and their bytes. */
import type { CountingParts } from '../parts/counting.ts'

const one = () => 1

export const countMisconceptions: Readonly<Record<string, Partial<CountingParts>>> = {
  // How many pairs.
  'count-linear': { pairs: (tokens) => tokens },
  'count-doubles': { pairs: (tokens) => 2 * tokens },
  /** `tokens ^ 2` is no power in JavaScript: it flips a bit. */
  'count-caret': { pairs: (tokens) => tokens ^ 2 },
  'count-cubes': { pairs: (tokens) => tokens ** 3 },
  /** n(n − 1)/2: each pair of different tokens once. */
  'count-pairs-once': { pairs: (tokens) => (tokens * (tokens - 1)) / 2 },
  /** n(n + 1)/2: what a causal mask leaves. */
  'count-causal': { pairs: (tokens) => (tokens * (tokens + 1)) / 2 },
  /** (n·h)²: the heads are inside of what is squared. */
  'count-squares-heads': { pairs: (tokens, heads) => tokens * tokens * heads },

  // How often.
  'count-forgets-heads': { heads: one },
  'count-forgets-layers': { layers: one },

  // And then.
  /** `| 0`, `Math.imul` and an Int32Array keep the lowest 32 bits. */
  'count-int32': { finish: (result) => result | 0 },
  'count-uint32': { finish: (result) => result >>> 0 },
}

export const bytesMisconceptions: Readonly<Record<string, Partial<CountingParts>>> = {
  ...countMisconceptions,
  'bytes-not-multiplied': { size: one },
  /** A byte has 8 bits, and bits were not asked for. */
  'bytes-as-bits': { size: (bytesPerScore) => 8 * bytesPerScore },
  'bytes-from-bits': { size: (bytesPerScore) => bytesPerScore / 8 },
  'bytes-in-kibibytes': { finish: (result) => result / 1024 },
  'bytes-in-kilobytes': { finish: (result) => result / 1000 },
  'bytes-in-gibibytes': { finish: (result) => result / 1024 ** 3 },
}
