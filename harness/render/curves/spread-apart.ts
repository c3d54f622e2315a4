/** Authority on words beside lines that end close together: none stands on another, and none out of the drawing. */

/** Moves each `y` as little as it takes, in their order from above. */
export function spreadApart<Word extends { readonly y: number }>(
  words: readonly Word[],
  gap: number,
  lowest: number,
): readonly Word[] {
  const down = words
    .toSorted((a, b) => a.y - b.y)
    .reduce<readonly Word[]>((placed, word) => {
      const above = placed.at(-1)
      return [...placed, { ...word, y: Math.max(word.y, above === undefined ? -Infinity : above.y + gap) }]
    }, [])
  return down.map((word, i) => ({ ...word, y: Math.min(word.y, lowest - gap * (down.length - 1 - i)) }))
}
