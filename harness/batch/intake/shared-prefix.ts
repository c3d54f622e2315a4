/** Authority on the beginning that names share, up to and with its last hyphen or whatever else parts them. */
export function sharedPrefix(names: readonly string[], sign: '-' | '_'): string {
  const [first = '', ...rest] = names
  // One name alone shares nothing.
  if (rest.length === 0) return ''
  let length = first.length
  for (const other of rest) while (!other.startsWith(first.slice(0, length))) length -= 1
  return length === 0 ? '' : first.slice(0, first.lastIndexOf(sign, length - 1) + 1)
}
