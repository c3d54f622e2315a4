/** Authority on which keys a query sees: all of a run of them, and no others. */

/** From `begin` up to, but not including, `end`. */
export type Keys = { readonly begin: number; readonly end: number }

/** Every key; if causal, those up to and including the query's own. */
export function streamedKeys(i: number, keys: number, causal: boolean): Keys {
  return { begin: 0, end: causal ? i + 1 : keys }
}

/** The query's own key and those before it, `window` of them in all; fewer where there are no more. */
export function windowKeys(i: number, window: number): Keys {
  return { begin: Math.max(0, i - window + 1), end: i + 1 }
}
