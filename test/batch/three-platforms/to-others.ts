/** What goes to everybody else who takes marks or modules of a class. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateClassroom50 } from '#generated/validate-classroom50.js'
import { validateExercism } from '#generated/validate-exercism.js'
import { validateGradescope } from '#generated/validate-gradescope.js'
import { packageRoot } from '../../../harness/load/package-root.ts'
import { filesIn } from '../../exchange/gradebooks/files-in.ts'
import { childrenOf, readJunit } from '../../exchange/machines/read-junit.ts'
import { runCli } from '../../support/run-cli.ts'
import type { Expected } from '../../support/sample-class/expected.js'
import { tableOf, type GradedClass } from './graded-class.ts'

/** As the runner of Classroom 50 sets them. */
const RUNNER = {
  CLASSROOM: 'ml',
  ASSIGNMENT: 'attention-stages',
  ASSIGNMENT_TYPE: 'individual',
  OWNER: 'sobrien',
  SUBMISSION_TAG: 'submit/1',
  COMMIT_URL: 'https://example.edu/commit/1',
  RELEASE_URL: 'https://example.edu/release/1',
  DATETIME: '2026-02-01T10:00:00Z',
}

export function describeToOthers(graded: () => GradedClass): void {
  const out = (name: string) => join(graded().out, name)
  const exported = (format: string, name: string, ...more: readonly string[]) =>
    runCli(['export', graded().out, '--to', format, '--out', out(name), ...more])
  const marked = () => graded().students.filter(({ marks }) => marks !== null)
  const handedIn = () => graded().students.filter(({ outcome }) => outcome !== 'nothing')

  describe('to others', () => {
    it('csv has everybody who was graded by their address', async () => {
      await exported('csv', 'gradebook.csv')
      const rows = tableOf(readFileSync(out('gradebook.csv'), 'utf8')).map(Object.values)
      const given = rows.map(([email = '', , mark]) => `${email} ${mark}`).toSorted()
      expect(given).toEqual(marked().map(inCents).toSorted())
    })

    it('Dolos gets each module with whose it is, and the starter to ignore', async () => {
      const { intake, roster } = graded()
      await exported('dolos', 'dolos', '--submissions', intake, '--roster', roster)
      const [[name, info] = ['', ''], ...modules] = await filesIn(out('dolos/submissions.zip'))
      expect(name).toBe('info.csv')
      expect(tableOf(info).map(({ filename }) => filename)).toEqual(modules.map(([path]) => path))
      const texts = new Map(modules)
      for (const { id, name: called, fate } of marked()) {
        const row = tableOf(info).find(({ filename }) => filename === `${id}.ts`)
        expect(row?.['full_name']?.replace(/^'/, '')).toBe(called)
        const own = fate === 'starter' || fate === 'copy' || fate === 'empty-file' ? '' : `(${id})`
        expect(texts.get(row?.['filename'] ?? '')).toContain(own)
      }
      const starter = readFileSync(join(packageRoot, 'assignments/01-attention-stages/starter/attention.ts'))
      expect(readFileSync(out('dolos/template.ts'))).toEqual(starter)
    })

    it('JUnit has a suite for each who handed in, in the grammar that others read', async () => {
      await exported('junit', 'junit.xml')
      const suites = childrenOf(readJunit(readFileSync(out('junit.xml'), 'utf8')), 'testsuite')
      expect(suites.length).toBe(handedIn().length)
    })

    it('Gradescope has results for each who handed in, with the marks', async () => {
      await exported('gradescope', 'gradescope')
      const ids = handedIn().map(({ id }) => id)
      expect(readdirSync(out('gradescope')).toSorted()).toEqual(ids.toSorted())
      const scores = ids.map((id) => {
        const data: unknown = JSON.parse(readFileSync(out(`gradescope/${id}/results.json`), 'utf8'))
        if (!validateGradescope(data)) throw new Error(JSON.stringify(validateGradescope.errors))
        return data.score
      })
      expect(scores).toEqual(handedIn().map(({ marks }) => marks?.earned ?? 0))
    })

    it('Exercism passes those who have everything right', async () => {
      await exported('exercism', 'exercism')
      const passing = handedIn().filter(({ id }) => {
        const data: unknown = JSON.parse(readFileSync(out(`exercism/${id}/results.json`), 'utf8'))
        if (!validateExercism(data)) throw new Error(JSON.stringify(validateExercism.errors))
        return data.status === 'pass'
      })
      const right = handedIn().filter(({ marks }) => marks?.earned === 100)
      expect(passing.map(({ id }) => id)).toEqual(right.map(({ id }) => id))
    })

    it('Classroom 50 takes the report of one', async () => {
      const of = join(graded().out, 'students', 'sobrien')
      const ran = await runCli(
        ['export', of, '--to', 'classroom50', '--out', out('classroom50')],
        undefined,
        RUNNER,
      )
      expect(ran).toMatchObject({ code: 0 })
      const data: unknown = JSON.parse(readFileSync(out('classroom50/result.json'), 'utf8'))
      if (!validateClassroom50(data)) throw new Error(JSON.stringify(validateClassroom50.errors))
      expect(data).toMatchObject({ owner: 'sobrien', score: 85, 'max-score': 100 })
    })
  })
}

function inCents({ id, marks }: Expected): string {
  return `${id}@example.edu ${Math.round((marks?.earned ?? 0) * 100) / 100}`
}
