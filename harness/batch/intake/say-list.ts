/** Authority on naming some of many, with what is true of all of them. */
const MOST_NAMES = 5

export function sayList(names: readonly string[], one: string, many: string): readonly string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, MOST_NAMES).join(', ')
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return [`${shown}${more} ${names.length === 1 ? one : many}.`]
}
