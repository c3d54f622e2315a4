// Tries: to be no text: it has bytes that no character has, and overlong dots and slashes.
// Outcome: 0 of 100; refused attention.ts: It is not a UTF-8 text. Save it again as UTF-8; editors cal…
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const text = Buffer.from(`export * from './right.ts'\n// `)
  writeFileSync(join(folder, 'attention.ts'), Buffer.concat([text, Buffer.from([0xc0, 0xae, 0xc0, 0xaf, 0xff, 0xed, 0xa0, 0x80])]))
}
