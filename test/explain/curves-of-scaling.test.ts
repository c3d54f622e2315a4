import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { readReport } from '../../harness/load/read-report.ts'
import { showReport } from '../../harness/render/show-report.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { withFiles } from '../support/hand-in.ts'

const folder = join(packageRoot, 'assignments/02-scaling')
const scaling = await loadAssignment(folder)
const solution = readFileSync(join(folder, 'solution', scaling.entryFile), 'utf8')

const entropies = scaling.stages.find(({ id }) => id === 'entropy')?.vectors.length ?? 0

/** Right whenever it is marked; it stops answering when no test vector can be left. */
const TIRES = solution.replace(
  'export function entropy(weights: number[]): number {',
  `let calls = 0
export function entropy(weights: number[]): number {
  calls += 1
  if (calls > ${3 * entropies}) throw new Error('enough')`,
)

async function gradeIn(desk: string): Promise<Report> {
  const sandbox = await openSandbox({ entryPath: join(desk, scaling.entryFile), limits: scaling.limits })
  try {
    return (await gradeSubmission(scaling, sandbox)).report
  } finally {
    await sandbox.close()
  }
}

it('curves take nothing from the marks of a module that fails in them alone, and are read back', async () => {
  await withFiles({ [scaling.entryFile]: TIRES }, async (desk) => {
    const report = await gradeIn(desk)
    expect(report).toMatchObject({ earned: 100, firstWrongStage: null })
    const [entropy, gradient] = report.curves ?? []
    expect(entropy?.series.at(-1)).toMatchObject({ silent: 'entropy' })
    expect(entropy?.series.at(-1)?.own.at(-1)).toBeNull()
    expect(gradient?.series.map(({ own, silent }) => [own.length, silent])).toEqual([
      [7, null],
      [7, null],
    ])
    const options = { format: 'json', verbose: true, depth: 3, colour: false } as const
    writeFileSync(join(desk, 'result.json'), await showReport(report, scaling, options))
    expect(await readReport(join(desk, 'result.json'))).toStrictEqual(report)
  })
})
