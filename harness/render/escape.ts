/**
 * Authority on what a text must lose before it leaves. Student code chooses messages, names and answers, so every string of
 * a view goes through here, whichever field it stands in, before a template can print it.
 */
import { UNSEEN } from '../domain/unseen.ts'

/** Those of a report. */
export type Format = 'terminal' | 'markdown' | 'html'

export function escapeFor(format: Format | 'csv', text: string): string {
  switch (format) {
    case 'terminal':
      return breakCommands(showUnseen(text))
    case 'markdown':
      return escapeMarkdown(breakCommands(showUnseen(text)))
    case 'html':
      // Handlebars escapes the rest as it prints: no template for HTML is compiled with `noEscape`.
      return keepTogether(breakCommands(showUnseen(text)))
    case 'csv':
      return disarmFormulas(breakCommands(showUnseen(text)))
  }
}

/** Text of several lines for a terminal; a tab is as wide as anything. */
export function escapeLines(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .split('\n')
    .map((line) => escapeFor('terminal', line))
    .join('\n')
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function showUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0
    const hex = code.toString(16)
    return SHORT[character] ?? (code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`)
  })
}

/** CI runners obey lines that begin with `::` and anything that follows `##[` or `##vso[`. */
function breakCommands(text: string): string {
  return text.replace(/:(?=:)/g, ': ').replace(/#(?=#)/g, '# ')
}

/** The names that a call takes apart, as in `{ causal, blockSize }`, are not broken in two lines. */
function keepTogether(text: string): string {
  return text.replace(/\{ \w+(?:, \w+){0,7} \}/g, (names) => names.replaceAll(' ', '\u00a0'))
}

const MARKUP = /[\\`*_{}[\]]/g
const REFERENCE = /[<>&|~$]/g
const BLOCK_AT_START =
  /^ (?= {3}| {0,2}(?:[-+:=#]|\d+[.)]))|^#|^[-+:](?=\s|$)|^[-=](?=[-=\s]*$)|^\d+[.)](?=\s|$)/
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

/** What a spreadsheet computes: full-width signs are signs to it, and quotes and blanks before them are nothing. */
const FORMULA = /^[\s"'`\p{Pi}\p{Pf}]*[=+\-@]/u

/** In half of Europe a `;` begins the next cell. */
function disarmFormulas(text: string): string {
  return text
    .split(';')
    .map((cell) => (FORMULA.test(cell.normalize('NFKC')) ? `'${cell}` : cell))
    .join(';')
}
