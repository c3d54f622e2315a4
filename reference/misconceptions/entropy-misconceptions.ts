/** Authority on what goes wrong in `entropy`: −Σ p·log₂ p with one deliberate change. */
import type { SurprisingParts } from '../parts/surprising.ts'
import { softmaxOfRow } from '../softmax.ts'

export const entropyMisconceptions: Readonly<Record<string, Partial<SurprisingParts>>> = {
  'entropy-natural-log': { log: Math.log },
  'entropy-base-10': { log: Math.log10 },
  'entropy-sign-turned': { finish: (entropy) => -entropy },
  /** 0·log 0 is 0·(−∞). */
  'entropy-nan-at-zero': { counts: () => true },
  /** So that log 0 does not happen: log₂(p + 0.000001). */
  'entropy-epsilon': { log: (p) => Math.log2(p + 1e-6) },
  /** To the same end, weights below 0.000001 are raised to it. */
  'entropy-clipped': { of: (weights) => weights.map((p) => Math.max(p, 1e-6)), counts: () => true },
  'entropy-unweighted': { term: (p, log) => -log(p) },
  'entropy-mean': { finish: (entropy, weights) => entropy / weights.length },
  /** As a share of the most that so many keys can have. */
  'entropy-normalised': { finish: (entropy, weights) => entropy / Math.log2(weights.length) },
  'entropy-perplexity': { finish: (entropy) => 2 ** entropy },
  'entropy-drops-last': { of: (weights) => weights.slice(0, -1) },
  'entropy-of-softmax': { of: softmaxOfRow },
}
