import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { folderContents } from '../support/folder-contents.ts'
import { runCli } from '../support/run-cli.ts'
import { batchOf, CORRECT, newDesk, writeIntake } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))

describe('nobody’s own files are taken for what a run wrote:', () => {
  it('submissions in a folder "students", beside which the class is to be written, stay as they are', async () => {
    const here = join(desk, 'beside')
    const intake = writeIntake(join(here, 'students'), { ada: CORRECT, bea: CORRECT })
    const before = folderContents(here)
    const { code, stderr } = await runCli(batchOf(intake, here))
    expect(folderContents(here)).toEqual(before)
    expect(code).toBe(2)
    expect(stderr).toContain(`${here} holds a folder "students" that no run has written`)
    expect(stderr).toContain('Give a folder of its own for the class: --out DIR.')
  })

  it.each(['records', 'withheld'])('a folder "%s" stays as it is', async (name) => {
    const here = join(desk, `with-${name}`)
    mkdirSync(join(here, name), { recursive: true })
    writeFileSync(join(here, name, 'mine.json'), 'mine')
    const intake = writeIntake(join(desk, 'class'), { ada: CORRECT })
    expect(await runCli(batchOf(intake, here))).toMatchObject({ code: 2 })
    expect(folderContents(here)).toEqual({ [`${name}/mine.json`]: expect.any(String) })
  })

  it('other files of theirs in the folder stay as they are, and hinder nothing', async () => {
    const here = join(desk, 'with-notes')
    mkdirSync(here)
    writeFileSync(join(here, 'notes.txt'), 'mine')
    const intake = writeIntake(join(desk, 'class'), { ada: CORRECT })
    const before = folderContents(here)
    expect(await runCli(batchOf(intake, here))).toMatchObject({ code: 0 })
    expect(folderContents(here)).toMatchObject(before)
  })
})

it.each(['', 'results', 'deep/er'])(
  'results are not written into the intake ("%s"), where the next run would take them for submissions',
  async (within) => {
    const intake = writeIntake(join(desk, `whole-${within.length}`), { ada: CORRECT })
    const before = folderContents(intake)
    const { code, stderr } = await runCli(batchOf(intake, join(intake, within)))
    expect(code).toBe(2)
    expect(stderr).toContain('lies in what was handed in, and the next run would take it for a submission.')
    expect(folderContents(intake)).toEqual(before)
  },
)
