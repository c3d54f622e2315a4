/** Authority on taking some misconceptions of one stage over into another that has the same parts. */

/** Those of these ids, in their order. */
export function someOf<Changes>(
  mistakes: Readonly<Record<string, Changes>>,
  ids: readonly string[],
): Readonly<Record<string, Changes>> {
  return Object.fromEntries(
    ids.map((id) => {
      const changes = mistakes[id]
      if (changes === undefined) throw new Error(`There is no misconception "${id}" to take over.`)
      return [id, changes]
    }),
  )
}
