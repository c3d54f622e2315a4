/**
 * Authority on XML as text: what no document may hold is left out first, and then what would be markup is escaped. For elements,
 * attributes and text this is all there is to it.
 */
export type Attributes = Readonly<Record<string, string | number>>

/** An element around what is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeValue(String(value))}"`)
  const tag = `${name}${written.join('')}`
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`
}

export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(MARKUP, reference)
}

/** Line breaks and tabs in an attribute would be read as blanks. */
function escapeValue(text: string): string {
  return escapeXml(text).replace(/[\t\n]/g, reference)
}

/** With the `u` flag half a character is matched only where it has no other half. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** `>` too, so that nothing can look like the end of a CDATA section; a bare carriage return would be read as a line feed. */
const MARKUP = /[&<>"'\r]/g

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
