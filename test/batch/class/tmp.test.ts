import { expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { gradeClass } from './real-class.ts'
import { buildClassReport } from '../../../harness/batch/class/build-class-report.ts'
import { each, run } from './class-of.ts'
it('x', { timeout: 300000 }, async () => {
  const t = Date.now()
  const c = await gradeClass()
  console.log(Date.now() - t)
  writeFileSync('/tmp/class-records.json', JSON.stringify(c))
  const r = await buildClassReport(run, each(c))
  writeFileSync('/tmp/class-out.json', JSON.stringify(r, null, 1))
  expect(1).toBe(1)
})
