import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { batchOf, CORRECT, newDesk, NO_SCALE, writeIntake } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))

const intake = writeIntake(join(desk, 'intake'), { ada: CORRECT, bea: NO_SCALE })

function rosterOf(name: string, ...ids: readonly string[]): string {
  const path = join(desk, `${name}.csv`)
  writeFileSync(path, `id,name\n${ids.map((id) => `${id},Somebody ${id}\n`).join('')}`)
  return path
}

describe('a class is not graded', () => {
  it('with a roster that has nobody of it, who would all be said to have handed in nothing', async () => {
    const out = join(desk, 'nobody')
    const ran = await runCli(batchOf(intake, out, '--roster', rosterOf('nobody', 'xul', 'yma')))
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nobody who handed in is on the roster'),
    })
    expect(existsSync(out)).toBe(false)
  })

  it('with zeros for whoever handed in nothing, while it is not known who handed in', async () => {
    const roster = rosterOf('some', 'ada', 'xul')
    const out = join(desk, 'some')
    const zero = await runCli(batchOf(intake, out, '--roster', roster, '--missing', 'zero'))
    expect(zero).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('1 submission is on no line of the roster'),
    })
    expect(existsSync(out)).toBe(false)
    expect(await runCli(batchOf(intake, out, '--roster', roster))).toMatchObject({ code: 0 })
  })

  it('to be compared with itself, for by then it is another', async () => {
    const out = join(desk, 'itself')
    expect(await runCli(batchOf(intake, out))).toMatchObject({ code: 0 })
    const ran = await runCli(batchOf(intake, out, '--since', out))
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('the same folder') })
  })
})

it('that a class has a seed is noted, and what it is, nowhere', async () => {
  const { code, stdout, stderr } = await runCli(batchOf(intake, join(desk, 'seeded'), '--seed', 'spring-7'))
  expect(code).toBe(0)
  expect(stderr).toContain('drawn from the seed that was given')
  expect(stdout + stderr).not.toContain('spring-7')
})
