/** Authority on the held-out modules: wrong in ways that the catalogue does not know, each with what is really wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../harness/domain/report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { assignment01 } from '../support/assignment-01.ts'

const folder = join(packageRoot, 'test/diagnosis/held-out')

export const heldOut: readonly string[] = readdirSync(folder).toSorted()

export type Truth = {
  readonly stage: string
  /** What the module really does wrong, in one sentence. */
  readonly truth: string
  /** What is true of its results on every input; none where nothing short is. */
  readonly trueClaims: readonly string[]
}

export function truthOf(name: string): Truth {
  const read: unknown = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8'))
  if (!isTruth(read)) throw new Error(`${name}/truth.json does not say stage, truth and trueClaims`)
  return read
}

function isTruth(read: unknown): read is Truth {
  if (typeof read !== 'object' || read === null) return false
  const { stage, truth, trueClaims }: Partial<Record<keyof Truth, unknown>> = read
  return (
    typeof stage === 'string' &&
    typeof truth === 'string' &&
    Array.isArray(trueClaims) &&
    trueClaims.every((claim) => typeof claim === 'string')
  )
}

export async function gradeHeldOut(name: string): Promise<Report> {
  const sandbox = await openSandbox({
    entryPath: join(folder, name, assignment01.entryFile),
    limits: assignment01.limits,
  })
  try {
    return (await gradeSubmission(assignment01, sandbox)).report
  } finally {
    await sandbox.close()
  }
}
