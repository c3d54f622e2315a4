import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gradeSubmission } from '../../harness/grade.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { viewReport } from '../../harness/render/view.ts'
import { handIn } from '../support/hand-in.ts'
import { modules } from './mistaken-modules.ts'

const figures = await loadAssignment(join(packageRoot, 'test/values/course/01-figures'))

async function viewOf(source: string) {
  const report = await handIn(
    { 'attention.ts': source },
    async (sandbox) => (await gradeSubmission(figures, sandbox)).report,
    figures.limits,
  )
  return viewReport({ report, assignment: figures, verbose: true })
}

describe('a report on stages that give numbers, lists and records', () => {
  it.each(Object.entries(modules))(
    'tells what is wrong in words that fit: %s',
    async (_, { source, told }) => {
      const { stages, lead, rest } = await viewOf(source)
      const details = [lead, ...rest].flatMap((detail) => (detail === null ? [] : [detail]))
      for (const [i, [stage, , note, saw]] of told.entries()) {
        expect(stages[i]).toMatchObject({ stage, note })
        const said = details.find((detail) => detail.stage === stage)?.explanations[0]
        expect(said?.saw.slice(0, saw.length)).toBe(saw)
      }
    },
  )
})
