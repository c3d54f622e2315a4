/** Authority on fitting Markdown into a number of bytes, by whole sections, with a word on what was left out. */
export type Section = { readonly name: string; readonly markdown: string }

export function fitSections(sections: readonly Section[], most: number, whereElse: string): string {
  const whole = sections.map(({ markdown }) => `${markdown.trimEnd()}\n\n`)
  if (bytesOf(whole.join('')) <= most) return whole.join('')
  // Room for the longest word there can be on what was left out.
  const room = most - bytesOf(sayLeftOut(sections, whereElse))
  const kept: string[] = []
  const leftOut: Section[] = []
  let used = 0
  for (const [i, section] of sections.entries()) {
    const text = whole[i] ?? ''
    if (used + bytesOf(text) > room) leftOut.push(section)
    else {
      kept.push(text)
      used += bytesOf(text)
    }
  }
  const last = sayLeftOut(leftOut, whereElse)
  return used + bytesOf(last) <= most ? `${kept.join('')}${last}` : ''
}

const MOST_NAMED = 20

function sayLeftOut(sections: readonly Section[], whereElse: string): string {
  const named = sections.slice(0, MOST_NAMED).map(({ name }) => name)
  const more = sections.length - named.length
  const names = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
  return `Left out, because a summary can be no longer: ${names}. ${whereElse}\n`
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
