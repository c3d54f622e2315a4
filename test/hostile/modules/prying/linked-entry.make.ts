// Tries: to hand in a link to the neighbour's module in place of one of its own.
// Outcome: 0 of 100; refused attention.ts: It is a link to another file. Hand in the file itself.
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  symlinkSync('../neighbour/attention.ts', join(folder, 'attention.ts'))
}
