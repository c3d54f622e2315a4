/**
 * Authority on what may enter as text from student code: printable characters and line breaks. Whatever could move a
 * cursor, hide or reorder other text, or is half a character, is shown as its code.
 */

// C0 but tab and line feed, DEL and C1, bidi controls, zero-width and other invisible characters, lone surrogates.
const UNSAFE =
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u{e0000}-\u{e007f}]/gu

export function cleanText(text: string, most: number): string {
  const clean = text.replaceAll('\r\n', '\n').replace(UNSAFE, showCode)
  return clean.length > most ? `${clean.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean
}

function showCode(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
