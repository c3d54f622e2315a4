/**
 * Authority on text that would keep a parser busy for minutes: nesting and chains that nobody writes by hand. It reads no
 * language: what hides from it, in comments for example, meets the compiler's own limits.
 */
const DEEPEST = 1000
const MOST_NEGATIONS = 200

/** Why it is not read any further, in words; null for text that a parser may see. */
export function refuseText(text: string): string | null {
  if (text.includes('\0')) return 'It contains a NUL character, so it is no program text.'
  let depth = 0
  let negations = 0
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1
    // A bracket too many closes nothing, in a comment for example.
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1)
    if (character.trim() !== '') negations = '!~'.includes(character) ? negations + 1 : 0
    if (depth > DEEPEST)
      return `Its brackets are nested more than ${DEEPEST} deep. Look for one that is never closed.`
    if (negations > MOST_NEGATIONS) {
      return `It has more than ${MOST_NEGATIONS} of ! or ~ in a row, which no calculation needs.`
    }
  }
  return null
}
