/** The children of this process that hold student code: the test runner and esbuild are children of it as well. */
import { readFileSync } from 'node:fs'
import { childrenOf } from '../support/children.ts'

export function studentChildren(): readonly number[] {
  return childrenOf().filter(holdsStudentCode)
}

/** A process may be gone before it is asked about. */
function holdsStudentCode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--disallow-code-generation-from-strings')
  } catch {
    return false
  }
}
