/** Authority on how much of a text from a stranger a report repeats. */
const MOST_CHARACTERS = 240

export function clip(text: string, most = MOST_CHARACTERS): string {
  const characters = Array.from(text.slice(0, most * 2))
  return characters.length <= most && text.length <= most * 2
    ? text
    : `${characters.slice(0, most).join('')} …`
}

/** A message inside a sentence of ours, which brings its own full stop. */
export function clipClause(text: string): string {
  return clip(text).replace(/[.\s]+$/, '')
}
