import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { folderContents, timesGraded } from '../support/folder-contents.ts'
import { runCli } from '../support/run-cli.ts'
import { batchOf, CORRECT, newDesk, NO_SCALE, writeIntake } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))

const students = Array.from({ length: 12 }, (_, i) => [`student-${String(i).padStart(2, '0')}`, i] as const)
const intake = writeIntake(
  join(desk, 'class'),
  Object.fromEntries(students.map(([id, i]) => [id, `${i % 2 === 0 ? CORRECT : NO_SCALE}// ${id}\n`])),
)

/** Runs a script for the shell beside a disk of that size, `$DISK`; what is on it in the end is kept in `$KEPT`. */
async function besideDisk(bytes: number, script: string, kept: string, words: readonly string[]) {
  const disk = join(desk, 'disk')
  for (const folder of [disk, kept]) mkdirSync(folder, { recursive: true })
  const binds = ['--bind', '/', '/', '--dev-bind', '/dev', '/dev', '--proc', '/proc']
  const wrapped = `${script}\ncode=$?; cp -a "$DISK/." "$KEPT"; exit $code`
  const command = [process.execPath, join(packageRoot, 'harness/followthrough.js'), ...words]
  return execa(
    'bwrap',
    [...binds, '--size', String(bytes), '--tmpfs', disk, '--', 'sh', '-c', wrapped, 'sh', ...command],
    { reject: false, env: { NO_COLOR: '1', DISK: disk, KEPT: kept } },
  )
}

it.each([
  ['after some students', 700_000],
  ['soon', 100_000],
  ['before anything', 4096],
])(
  'a disk that is full %s ends the run with what happened; nothing lies there by halves, and it goes on once there is room',
  async (_, bytes) => {
    const out = join(desk, 'disk/out')
    const kept = join(desk, `kept-${bytes}`)
    const ran = await besideDisk(bytes, '"$@"', kept, batchOf(intake, out))
    expect(ran.exitCode).toBe(2)
    expect(ran.stderr).toMatch(
      /^followthrough: \S.* cannot be written to \S+.* \(the disk is full, ENOSPC\)\.$/m,
    )
    expect(ran.stderr).toContain('Make room there and try again.')
    expect(ran.stderr).toContain(out)
    expect(ran.stderr).not.toMatch(/something of ours broke|report it/)
    const left = readdirSync(kept, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => /\.part$|\/\.unfinished/.test(name))).toEqual([])
    const records = left.filter((name) => name.startsWith('out/records/'))
    for (const record of records) expect(JSON.parse(readFileSync(join(kept, record), 'utf8'))).toBeTruthy()

    const roomy = join(kept, 'out')
    const plain = join(desk, `plain-${bytes}`)
    expect(await runCli(batchOf(intake, roomy))).toMatchObject({ code: 0 })
    expect(await runCli(batchOf(intake, plain))).toMatchObject({ code: 0 })
    expect(folderContents(roomy)).toEqual(folderContents(plain))
    expect([...timesGraded(roomy).values()].filter((times) => times > 1)).toEqual([])
  },
)

it('nor does a merge leave a class by halves there', async () => {
  const parts = [1, 2].map((index) => join(desk, `part-${index}`))
  for (const [i, part] of parts.entries()) {
    expect(await runCli(batchOf(intake, part, '--shard', `${i + 1}/2`))).toMatchObject({ code: 0 })
  }
  const kept = join(desk, 'kept-merge')
  const ran = await besideDisk(700_000, '"$@"', kept, ['merge', ...parts, '--out', join(desk, 'disk/out')])
  expect(ran.exitCode).toBe(2)
  expect(ran.stderr).toMatch(/The class cannot be written to \S+ \(the disk is full, ENOSPC\)\./)
  expect(readdirSync(join(kept, 'out'))).toEqual([])
})
