/** Real reports of sample submissions, graded through the public API, once for each test file that asks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportFile } from '#generated/schemas.js'
import { validateReport } from '#generated/validate-report.js'
import { gradeSubmission, loadAssignment, openSandbox, type Report } from '../../../harness/index.ts'
import { packageRoot } from '../../../harness/load/package-root.ts'
import { showReport } from '../../../harness/render/show-report.ts'

export const assignmentFolder: string = join(packageRoot, 'assignments/01-attention-stages')
export const samples: string = join(packageRoot, 'test/submissions/attention-stages')

const assignment = await loadAssignment(assignmentFolder)

/** Fates of test/submissions, or `starter`. */
export async function gradeSample(fate: string): Promise<ReportFile> {
  const folder = fate === 'starter' ? join(assignmentFolder, 'starter') : join(samples, fate)
  return gradeFile(join(folder, 'attention.ts'))
}

export async function gradeSource(source: string): Promise<ReportFile> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-class-'))
  try {
    writeFileSync(join(folder, 'attention.ts'), source)
    return await gradeFile(join(folder, 'attention.ts'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function sourceOf(fate: string): string {
  return readFileSync(join(samples, fate, 'attention.ts'), 'utf8')
}

async function gradeFile(entryPath: string): Promise<ReportFile> {
  const sandbox = await openSandbox({ entryPath, limits: assignment.limits, isolation: 'process' })
  try {
    const { report } = await gradeSubmission(assignment, sandbox)
    return await asFile(report)
  } finally {
    await sandbox.close()
  }
}

/** As result.json holds it. */
async function asFile(report: Report): Promise<ReportFile> {
  const data: unknown = JSON.parse(await showReport(report, assignment, AS_JSON))
  if (!validateReport(data)) throw new Error(JSON.stringify(validateReport.errors))
  return data
}

const AS_JSON = { format: 'json', verbose: false, depth: 3, colour: false } as const
