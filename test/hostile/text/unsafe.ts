/** What no output may hold, looked for in its final characters. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu
const COMMANDS = /^\s*(?:::|##\[).*|##\[.*|##vso\[.*/gm

/** Everything that is unsafe in it, in words; nothing if all is well. */
export function unsafeIn(text: string): readonly string[] {
  const controls = (text.replaceAll('\n', '').match(CONTROLS) ?? []).map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`,
  )
  return [...new Set([...controls, ...(text.match(COMMANDS) ?? [])])]
}

/** Bytes that are not UTF-8 throw. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
