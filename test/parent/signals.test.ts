import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { childrenOf } from '../support/children.ts'
import { copyCourse } from '../support/copy-course.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-signals-'))
afterAll(() => rmSync(desk, { recursive: true }))

const LAUNCHER = join(packageRoot, 'harness/followthrough.js')
const SAMPLES = join(packageRoot, 'test/submissions/attention-stages')
const HANGS = join(SAMPLES, 'hangs-in-softmax')
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

type Running = {
  readonly process: ChildProcess
  /** Its own folder for temporary files, which nothing else writes to. */
  readonly temporary: string
  readonly printed: () => string
}

function run(words: readonly string[], cwd: string = desk): Running {
  const temporary = mkdtempSync(join(desk, 'temporary-'))
  const env = { ...process.env, TMPDIR: temporary }
  const running = spawn(process.execPath, [LAUNCHER, ...words], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  return { process: running, temporary, printed: () => printed }
}

const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 30_000, interval: 20 })
const descendants = (pid: number): readonly number[] =>
  childrenOf(pid).flatMap((child) => [child, ...descendants(child)])
/** Also one that has ended and of which nobody has asked yet how. */
function isGone(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8').includes('\nState:\tZ')
  } catch {
    return true
  }
}
const childrenNow = ({ process: { pid = 0 } }: Running) => descendants(pid)

/** What is left of it after the signal. */
async function ended(running: Running, signal: NodeJS.Signals) {
  const ending = once(running.process, 'close')
  const children = childrenNow(running)
  running.process.kill(signal)
  const how = await ending
  await until(() => children.every(isGone))
  return { how, hadChildren: children.length > 0, temporary: readdirSync(running.temporary) }
}

function isAtWork(running: Running): boolean {
  if (running.process.exitCode !== null) throw new Error(`It ended before the signal: ${running.printed()}`)
  return childrenNow(running).length > 0
}

describe.each(SIGNALS)('%s', (signal) => {
  const clean = { how: [null, signal], temporary: [] }

  it('in a grade ends every process of it, and what it had for the time being is gone', async () => {
    const running = run(['grade', '01', HANGS])
    // The compiler's copies lie there: it and the student's code are at work.
    await until(() => isAtWork(running) && readdirSync(running.temporary).length > 0)
    expect(await ended(running, signal)).toMatchObject(clean)
    expect(running.printed()).toBe('')
  })

  it('in a grade of several keeps what is finished, whole', async () => {
    const student = mkdtempSync(join(desk, 'student-'))
    const assignments = copyCourse(mkdtempSync(join(desk, 'course-')))
    const again = join(assignments, '02-again')
    cpSync(join(assignments, '01-attention-stages'), again, { recursive: true })
    const manifest = readFileSync(join(again, 'assignment.json'), 'utf8')
    writeFileSync(
      join(again, 'assignment.json'),
      manifest.replace('"id": "attention-stages"', '"id": "again"'),
    )
    cpSync(join(SAMPLES, 'no-scale'), join(student, 'work/attention-stages'), { recursive: true })
    cpSync(HANGS, join(student, 'work/again'), { recursive: true })
    const running = run(['grade', '--assignments', assignments, '--out', 'reports'], student)
    await until(() => running.printed().includes('Wrote report.html') && isAtWork(running))
    expect(await ended(running, signal)).toMatchObject(clean)
    expect(running.printed().match(/The stages of attention/g)).toHaveLength(1)
    expect(readdirSync(join(student, 'reports'))).toEqual(['attention-stages'])
    const reports = join(student, 'reports/attention-stages')
    expect(readdirSync(reports).toSorted()).toEqual(['report.html', 'report.md', 'result.json'])
    expect(readFileSync(join(reports, 'report.html'), 'utf8').trimEnd()).toMatch(/<\/html>$/)
    expect(JSON.parse(readFileSync(join(reports, 'result.json'), 'utf8'))).toHaveProperty('stages')
  })

  it('in the doctor', async () => {
    const running = run(['doctor', '01'])
    await until(() => isAtWork(running) && readdirSync(running.temporary).length > 0)
    expect(await ended(running, signal)).toMatchObject(clean)
  })

  it('in a watch that waits, for which a process is ready', async () => {
    const folder = mkdtempSync(join(desk, 'watched-'))
    cpSync(join(SAMPLES, 'correct/attention.ts'), join(folder, 'attention.ts'))
    const running = run(['grade', '01', folder, '--watch', '--no-types'])
    await until(() => running.printed().includes('Watching') && isAtWork(running))
    expect(await ended(running, signal)).toMatchObject({ ...clean, hadChildren: true })
  })

  it('in a try', async () => {
    const running = run(['try', '01', 'softmax/by-hand', HANGS])
    await until(() => isAtWork(running))
    expect(await ended(running, signal)).toMatchObject(clean)
  })
})

it('a second Ctrl-C, as npm passes it on, does not keep the first from cleaning up', async () => {
  const running = run(['grade', '01', HANGS])
  await until(() => isAtWork(running) && readdirSync(running.temporary).length > 0)
  running.process.kill('SIGINT')
  expect(await ended(running, 'SIGINT')).toMatchObject({ how: [null, 'SIGINT'], temporary: [] })
})

it('a watch that is killed outright leaves no process either: without it, they end by themselves', async () => {
  const folder = join(desk, 'left')
  mkdirSync(folder)
  cpSync(join(SAMPLES, 'correct/attention.ts'), join(folder, 'attention.ts'))
  const running = run(['grade', '01', folder, '--watch', '--no-types'])
  await until(() => running.printed().includes('Watching') && isAtWork(running))
  expect(await ended(running, 'SIGKILL')).toMatchObject({ how: [null, 'SIGKILL'], hadChildren: true })
})
