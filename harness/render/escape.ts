/**
 * Authority on what a text must lose before it reaches a template. Student code chooses messages, names and answers, so
 * every string of a view goes through here, whichever field it stands in, before a template can print it.
 */
export type Format = 'terminal' | 'markdown' | 'html'

export function escapeFor(format: Format, text: string): string {
  switch (format) {
    case 'terminal':
      return breakCommands(showInvisible(text))
    case 'markdown':
      return escapeMarkdown(breakCommands(showInvisible(text)))
    case 'html':
      // Handlebars escapes the rest as it prints: no template for HTML is compiled with `noEscape`.
      return breakCommands(showInvisible(text))
  }
}

/** Controls, bidirectional overrides, zero-width characters, lone surrogates, and letters that show nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function showInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0
    const hex = code.toString(16)
    return SHORT[character] ?? (code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`)
  })
}

/** CI runners obey lines that begin with `::` and anything that follows `##[` or `##vso[`. */
function breakCommands(text: string): string {
  return text.replace(/:(?=:)/g, ': ').replace(/#(?=#)/g, '# ')
}

const MARKUP = /[\\`*_{}[\]]/g
const REFERENCE = /[<>&|~$]/g
const BLOCK_AT_START = /^#|^[-+:](?=\s|$)|^[-=](?=[-=\s]*$)|^\d+[.)](?=\s|$)/
/** Links, mentions and issues are looked for in the finished HTML too, where a character reference is its character
 *  again: only a character between stops those. */
const BEFORE_LINK = /(?=:\/\/)|(?<=\bwww)(?=\.)|(?<=\b(?:mailto|xmpp))(?=:)/gi
const BEFORE_NAME = /(?<=[@#!$~%&^])(?=[\p{L}\p{N}_"$])|(?<=\\)(?=[([])|(?<=\bGH-)(?=\d)/giu
const BETWEEN = '\u200b'

function escapeMarkdown(text: string): string {
  return text
    .replace(BEFORE_LINK, BETWEEN)
    .replace(BEFORE_NAME, BETWEEN)
    .replace(REFERENCE, reference)
    .replace(MARKUP, (mark) => `\\${mark}`)
    .replace(BLOCK_AT_START, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`)
    .replaceAll(BETWEEN, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
