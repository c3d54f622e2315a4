import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { asStranger, stranger, type Stranger } from './as-stranger.ts'

const [soon, never, nearly] = [stranger(0), stranger(1), stranger(2)]
const all = [soon, never, nearly]
afterAll(() => all.forEach(({ folder }) => rmSync(folder, { recursive: true })))

/** An installed copy, which anybody may read, with what it needs to grade. */
const PACKAGES = ['esbuild', '@esbuild', 'typescript', '@typescript'].map((name) => `node_modules/${name}`)
const PARTS = ['package.json', 'harness/followthrough.js', 'dist', 'assignments', ...PACKAGES]

/**
 * Before the command is even read, its user's processes are used up, but for `ROOM`; where `FREED` is set they end after a second. The four
 * threads that Node reads files with are there before that: a Node that gets no thread of its own ends, whatever it runs.
 */
const CROWD = `import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
await Promise.all(Array.from({ length: 16 }, () => stat('.')))
const sleepers = []
for (let i = 0; i < 1000; i += 1) {
  const sleeper = spawn('/bin/sleep', ['60'], { stdio: 'ignore' })
  sleeper.on('error', () => {})
  sleeper.unref()
  if (sleeper.pid === undefined) break
  sleepers.push(sleeper)
}
sleepers.splice(0, Number(process.env.ROOM ?? 0)).forEach((sleeper) => sleeper.kill())
const free = () => sleepers.splice(0).forEach((sleeper) => sleeper.kill())
if (process.env.FREED) setTimeout(free, 1000).unref()
process.on('exit', free)
`

beforeAll(() => {
  for (const { folder } of all) {
    for (const part of PARTS) cpSync(join(packageRoot, part), join(folder, part), { recursive: true })
    cpSync(join(packageRoot, 'test/submissions/attention-stages/no-scale'), join(folder, 'no-scale'), {
      recursive: true,
    })
    writeFileSync(join(folder, 'crowd.mjs'), CROWD)
    for (const part of ['no-scale', 'assignments', 'dist']) chmodSync(join(folder, part), 0o755)
  }
})

function grade(who: Stranger, env: Readonly<Record<string, string>>) {
  const words = [join(who.folder, 'harness/followthrough.js'), 'grade', '01', 'no-scale', '--no-types']
  return asStranger(who, words, env)
}

const marksOf = (report: string) => /Total +\d+ \/ \d+/.exec(report)?.[0]

const crowded = ({ folder }: Stranger) => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'crowd.mjs')).href}`,
})

describe.concurrent('where no more processes may be started', () => {
  it('a grade waits until they may, and is the same as ever', async () => {
    const ran = await grade(soon, { ...crowded(soon), FREED: '1' })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran).toEqual(await grade(soon, {}))
  })

  it('but a few, no marks are lost: the grade is the same as ever, or ends with a fault', async () => {
    const usual = await grade(nearly, {})
    expect(usual.code).toBe(0)
    for (const ROOM of ['2', '5', '9', '14', '20']) {
      const ran = await grade(nearly, { ...crowded(nearly), FREED: '1', ROOM })
      const asEver = ran.code === 0 && marksOf(ran.stdout) === marksOf(usual.stdout)
      expect([ROOM, ran.stdout, ran.stderr, asEver || ran.code === 2]).toContain(true)
    }
  }, 180_000)

  it('and never will be, a grade ends with a fault that says so', async () => {
    const { code, stdout, stderr } = await grade(never, crowded(never))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^followthrough: .*could not be started in ten seconds of trying \(no more processes may be started, EAGAIN\)/,
    )
    expect(stderr).toContain('look at your limits with "ulimit -a", and try again.\n')
    expect(stderr).not.toContain('    at ')
  })
})
