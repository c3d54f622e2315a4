/**
 * Authority on XML as text: what no document may hold is left out first, and then what would be markup is escaped. For elements,
 * attributes and text this is all there is to it.
 */
export type Attributes = Readonly<Record<string, string | number>>

/** An element around what is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const tag = `${name}${written.join('')}`
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`
}

/** Line breaks and tabs in an attribute would be read as blanks. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(MARKUP, reference)
}

/** With the `u` flag half a character is matched only where it has no other half. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** `>` as well, so that no text can hold the end of a CDATA section. */
const MARKUP = /[&<>"'\t\n\r]/g

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
