/** The compiler that this process runs on a file, as the system knows it. */
import { readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { childrenOf } from '../support/children.ts'

/** As soon as there is one, of those that were not seen before. */
export async function compilerAtWork(file: string, seen: readonly number[] = []): Promise<number> {
  for (let tries = 0; tries < 5000; tries += 1) {
    const found = childrenOf().find((pid) => !seen.includes(pid) && isCompilerOf(file, pid))
    if (found !== undefined) return found
    await after(1)
  }
  throw new Error(`no compiler was started on ${file}`)
}

/** A process may be gone before it is asked about; before it is the compiler, it is a shell with the same words. */
function isCompilerOf(file: string, pid: number): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return !words.startsWith('/bin/sh') && words.includes(`--sourcefile=${file}`)
  } catch {
    return false
  }
}
