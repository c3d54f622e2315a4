import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gradeSubmission } from '../../harness/grade.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { assignment01 } from '../support/assignment-01.ts'

const folder = join(packageRoot, 'test/diagnosis/held-out')
const names = readdirSync(folder)

describe('modules with mistakes that the catalogue does not have', () => {
  it('are at least 20', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
  })

  it.concurrent.each(names)(
    '%s is caught at its stage, and given no name that is not its own',
    async (name) => {
      const { stage } = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8'))
      const entryPath = join(folder, name, 'attention.ts')
      const sandbox = await openSandbox({ entryPath, limits: assignment01.limits })
      try {
        const { report } = await gradeSubmission(assignment01, sandbox)
        const own = report.stages.find((one) => one.stage === stage)
        expect(own?.verdict).toMatch(/^(wrong|error|imprecise)$/)
        expect(own?.diagnosis?.kind ?? 'none').not.toMatch(/^misconceptions?$/)
        const charged = report.stages.filter(
          (one) => one.stage !== stage && !/^(correct|follows|error)$/.test(one.verdict),
        )
        expect(charged.map((one) => one.stage)).toEqual([])
      } finally {
        await sandbox.close()
      }
    },
  )
})
