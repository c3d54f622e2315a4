import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../harness/load/package-root.ts'
import { makeSampleClass } from '../support/sample-class/make-sample-class.js'

type GitlabJob = {
  readonly parallel?: number
  readonly needs?: readonly string[]
  readonly when?: string
  readonly script: readonly string[]
  readonly artifacts: { readonly when: string; readonly paths: readonly string[] }
}

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8')
const recipe: { readonly grade: GitlabJob; readonly merge: GitlabJob } = parse(
  /```yaml\n# \.gitlab-ci\.yml\n([^]*?)```/.exec(readme)?.[1] ?? '',
)

const root = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** All of a job's own commands but those that set the machine up, in one shell, as GitLab runs them. */
function run(job: GitlabJob, env: Readonly<Record<string, string>>) {
  const script = job.script.filter((line) => !line.startsWith('apt-get')).join('\n')
  const { PATH, HOME } = process.env
  const options = { cwd: root, encoding: 'utf8', env: { PATH, HOME, ...env } } as const
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], options)
  return { status, stderr }
}

describe('the recipe for GitLab', { timeout: 300_000 }, () => {
  it('grades in parts that are all kept, and merges them whatever became of one', () => {
    expect(recipe.grade.parallel).toBe(3)
    expect(recipe.grade.artifacts).toMatchObject({ when: 'always', paths: ['part-*/'] })
    expect(recipe.merge).toMatchObject({ needs: ['grade'], when: 'always', artifacts: { paths: ['class/'] } })
  })

  it('has command lines that grade the sample class', async () => {
    const sample = await makeSampleClass({ form: 'folders-zip', out: join(root, 'made'), students: 9 })
    for (const part of ['harness', 'package.json']) symlinkSync(join(packageRoot, part), join(root, part))
    cpSync(sample.intake, join(root, 'the class.zip'))
    cpSync(sample.roster, join(root, 'the roster.csv'))
    const inputs = { ASSIGNMENT: '01', SUBMISSIONS: 'the class.zip', ROSTER: 'the roster.csv' }
    const parts = ['1', '2', '3'].map((CI_NODE_INDEX) =>
      run(recipe.grade, { ...inputs, CI_NODE_INDEX, CI_NODE_TOTAL: '3' }),
    )
    const ended = [...parts, run(recipe.merge, inputs)]
    expect(ended.filter(({ status }) => status !== 0)).toEqual([])
    expect(readFileSync(join(root, 'class/grades.csv'), 'utf8')).toContain('alovelace')
  })
})
