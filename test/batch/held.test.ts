import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { batchOf, CORRECT, newDesk, SIX, SLOW, startCli, until, writeIntake } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))

const intake = writeIntake(join(desk, 'class'), { ada: CORRECT, 'held-by': CORRECT })
const slow = writeIntake(join(desk, 'slow'), { ...SIX, gus: SLOW, hal: `${SLOW}//\n` })

/** A folder with the sign of a run in it. */
function signed(name: string, sign: string): string {
  const out = join(desk, name)
  mkdirSync(join(out, '.unfinished/students/ada'), { recursive: true })
  writeFileSync(join(out, '.unfinished/held-by'), sign)
  return out
}

function beginningOf(pid: number): string {
  return (
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19] ?? ''
  )
}

describe('a folder in which a run is going on', () => {
  it('is refused to a second run, with the number of the first, which goes on undisturbed', async () => {
    const out = join(desk, 'two')
    const first = startCli(batchOf(slow, out), `held-${process.pid}`)
    await until(() => existsSync(join(out, '.unfinished/held-by')))
    const second = await runCli(batchOf(slow, out))
    expect(second.code).toBe(2)
    expect(second.stderr).toContain(`${out} is being written to by another run (process ${first.pid}).`)
    expect(second.stderr).toContain(`remove ${out}/.unfinished/held-by.`)
    expect(await first.ended).toEqual([0, null])
  })

  it('is had by exactly one of several that are started at once', async () => {
    const out = join(desk, 'several')
    const runs = Array.from({ length: 5 }, (_, i) => startCli(batchOf(intake, out), `race-${i}`))
    const codes = await Promise.all(runs.map(async ({ ended }) => (await ended)[0]))
    const refused = runs.filter(({ printed }) => printed().includes('is being written to by another run'))
    // One that comes when the first is through finds everything done, and is no second at all.
    expect(codes.filter((code) => code === 0).length + refused.length).toBe(5)
    expect(codes).toContain(0)
    expect(
      runs
        .map(({ printed }) => printed())
        .join('')
        .match(/2 submissions graded/g),
    ).toHaveLength(1)
  })

  it('is not touched when it is on another machine, which is named', async () => {
    const out = signed('elsewhere', '1 another-machine 5\n')
    const { code, stderr } = await runCli(batchOf(intake, out))
    expect(code).toBe(2)
    expect(stderr).toContain('by another run (process 1 on another-machine)')
    expect(existsSync(join(out, '.unfinished/students/ada'))).toBe(true)
  })
})

describe('a sign that a killed run left is in nobody’s way', () => {
  it.each([
    { what: 'where its process is gone', sign: `4194000 ${hostname()} 77\n` },
    { what: 'where its number is another program’s now', sign: `${process.pid} ${hostname()} 77\n` },
    { what: 'where it was not written to the end', sign: '' },
    { what: 'where it says something else', sign: 'no number at all\n' },
  ])('$what', async ({ what, sign }) => {
    const out = signed(what, sign)
    expect(await runCli(batchOf(intake, out))).toMatchObject({ code: 0 })
    expect(existsSync(join(out, '.unfinished'))).toBe(false)
  })

  it('but one of a program that runs still is', async () => {
    const out = signed('ours', `${process.pid} ${hostname()} ${beginningOf(process.pid)}\n`)
    const { code, stderr } = await runCli(batchOf(intake, out))
    expect([code, stderr]).toEqual([2, expect.stringContaining(`(process ${process.pid})`)])
  })
})
