/**
 * Authority on what may enter as text from student code: printable characters, tabs and line breaks. Whatever could move a
 * cursor, hide or reorder other text, or is half a character, is shown as its code.
 */
import { UNSEEN } from '../domain/unseen.ts'

export function cleanText(text: string, most: number): string {
  const clean = text.replaceAll('\r\n', '\n').replace(UNSEEN, showCode)
  return clean.length > most ? `${clean.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean
}

/** Of a file: no file system keeps a longer one. */
export function cleanName(name: string): string {
  return cleanText(name, 255)
}

function showCode(character: string): string {
  if (character === '\t' || character === '\n') return character
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
