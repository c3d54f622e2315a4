/** Authority on how many columns a text takes on a terminal: our colours and combining marks none, CJK and emoji two. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d*m`, 'g')
const NARROW = /^[\u0020-\u007e\u00a1-\u02ff\u2190-\u22ff]*$/
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u

export function widthOf(text: string): number {
  const visible = text.replace(COLOUR, '')
  if (NARROW.test(visible)) return visible.length
  return Array.from(visible).reduce((sum, character) => sum + widthOfOne(character), 0)
}

function widthOfOne(character: string): number {
  if (/\p{M}/u.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}
