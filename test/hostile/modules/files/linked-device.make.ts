// Tries: to have a device without end read through a link to it.
// Outcome: 0 of 100; refused attention.ts: It is a link to another file. Hand in the file itself.
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  symlinkSync('/dev/zero', join(folder, 'attention.ts'))
}
