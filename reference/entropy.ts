/** Authority on entropy: how undecided a set of weights is. */

/**
 * −Σ p·log₂ p, in bits: 0 where one weight is 1, log₂ n where all n are alike. 2 to this power is the number of keys that are
 * looked at, as it were. p·log₂ p goes to 0 with p, so a weight of 0 adds nothing; computed, 0·log₂ 0 would be 0·(−∞) = NaN.
 * (C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27, 1948, section 6.)
 */
export function entropy(weights: readonly number[]): number {
  return weights.reduce((sum, p) => (p === 0 ? sum : sum - p * Math.log2(p)), 0)
}
