import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runCli } from '../support/run-cli.ts'
import { copyCourse } from '../support/copy-course.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-nowhere-'))
afterAll(() => rmSync(desk, { recursive: true }))

const SAMPLE = join(packageRoot, 'test/submissions/attention-stages/no-scale')
const NOWHERE = { TMPDIR: join(desk, 'nowhere') }
const FAULT =
  `followthrough: The folder for temporary files, ${NOWHERE.TMPDIR}, cannot be written to (there is no such place, ENOENT).\n` +
  'Name a folder that you may write to in the environment variable TMPDIR (on Windows TEMP).\n'
const elsewhere = copyCourse(desk)

describe('without a folder for temporary files', () => {
  it('a grade gives the same marks, and says that the types were not looked at', async () => {
    const ran = await runCli(['grade', '01', SAMPLE], packageRoot, NOWHERE)
    const without = await runCli(['grade', '01', SAMPLE, '--no-types'])
    const said =
      '\nTypes were not checked: the folder for temporary files could not be written to. No marks depend on\nit.\n'
    expect(ran).toEqual({ code: 0, stdout: without.stdout + said, stderr: '' })
  })

  it('types that cost marks cost none', async () => {
    const manifest = join(elsewhere, '01-attention-stages/assignment.json')
    const told: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
    writeFileSync(manifest, JSON.stringify(Object.assign({}, told, { typeCheck: { cost: 5 } })))
    const right = readFileSync(join(SAMPLE, '../correct/attention.ts'), 'utf8')
    writeFileSync(join(desk, 'attention.ts'), `${right}\nexport const wrong: string = 5 as number\n`)
    const words = ['grade', '01', join(desk, 'attention.ts'), '--assignments', elsewhere]
    expect((await runCli(words)).stdout).toContain(' 95 / 100')
    expect((await runCli(words, packageRoot, NOWHERE)).stdout).toContain(' 100 / 100')
  })

  it('grade --open prints its report, and then says what it lacks', async () => {
    const { code, stdout, stderr } = await runCli(['grade', '01', SAMPLE, '--open'], packageRoot, NOWHERE)
    expect([code, stderr]).toEqual([2, FAULT])
    expect(stdout).toContain('The stages of attention')
  })

  it('doctor says what it lacks', async () => {
    const { code, stdout, stderr } = await runCli(['doctor', '01'], packageRoot, NOWHERE)
    expect([code, stdout, stderr.slice(stderr.indexOf('followthrough:'))]).toEqual([2, '', FAULT])
  })

  it.each([
    ['try', ['try', '01', 'scale/by-hand', SAMPLE]],
    ['vectors', ['vectors', '01', '--check']],
    ['vectors of somebody’s own assignment', ['vectors', '01', '--check', '--assignments', elsewhere]],
    ['start', ['start', '01']],
  ])('%s needs none', async (_, words) => {
    const [ran, usual] = [await runCli(words, desk, NOWHERE), await runCli(words, desk)]
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(usual.code).toBe(0)
  })
})

it('a folder for temporary files that can only be read is named as such', async () => {
  const words = [process.execPath, join(packageRoot, 'harness/followthrough.js'), 'doctor', '01']
  const binds = ['--bind', '/', '/', '--dev-bind', '/dev', '/dev', '--proc', '/proc', '--ro-bind', desk, desk]
  const ran = await execa('bwrap', [...binds, '--', ...words], { reject: false, env: { TMPDIR: desk } })
  expect(ran.exitCode).toBe(2)
  expect(ran.stderr).toContain(`${desk}, cannot be written to (it can only be read, EROFS).`)
})
