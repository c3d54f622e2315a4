/** Authority on what all those scores cost: how many there are in a model, and how many bytes they take. */

export type Model = { readonly tokens: number; readonly heads: number; readonly layers: number }

/**
 * tokens² · heads · layers: every token is scored against every token, once in each head of each layer. A causal mask does not
 * change it: the masked half is computed, or at least stored, like the other one.
 *
 * Doubles hold every integer up to 2⁵³, about 9·10¹⁵; 32-bit integers end at 2³¹, which one head of 46,341 tokens is beyond.
 */
export function scoreCount({ tokens, heads, layers }: Model): number {
  return tokens * tokens * heads * layers
}

/** Each score takes `bytesPerScore`: 2 in half precision, 4 in single, 8 in double. */
export function scoreBytes({ bytesPerScore, ...model }: Model & { readonly bytesPerScore: number }): number {
  return scoreCount(model) * bytesPerScore
}
