/** Authority on the certified counts: integers of any size, and a double only at the end. */
import type { Model } from '../count-scores.ts'

export function scoreCountExactly({ tokens, heads, layers }: Model): number {
  return Number(BigInt(tokens) ** 2n * BigInt(heads) * BigInt(layers))
}

export function scoreBytesExactly({
  tokens,
  heads,
  layers,
  bytesPerScore,
}: Model & { readonly bytesPerScore: number }): number {
  return Number(BigInt(tokens) ** 2n * BigInt(heads) * BigInt(layers) * BigInt(bytesPerScore))
}
