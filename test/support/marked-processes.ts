/** The processes that run with a mark in their environment, by number. */
import { readdirSync, readFileSync } from 'node:fs'

export function processesMarked(mark: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(`FOLLOWTHROUGH_TEST_MARK=${mark}`))
    .map(Number)
}

/** Of one that has just ended there is nothing to read. */
function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}
