// Tries: nothing: its editor begins every file with a byte order mark.
// Outcome: 100 of 100; all right
import { writeFileSync } from 'node:fs'

export function make(folder: string): void {
  writeFileSync(`${folder}/attention.ts`, "\ufeffexport * from './right.ts'\n")
}
