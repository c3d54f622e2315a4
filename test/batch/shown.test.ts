import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runCli } from '../support/run-cli.ts'
import { batchOf, newDesk, SIX, writeIntake } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))
const intake = writeIntake(join(desk, 'class'), SIX)
const ESCAPE = '\u001b'
const LAUNCHER = join(packageRoot, 'harness/followthrough.js')

/** Runs it in a shell as `"$@"`, with a folder of its own as `$OUT`. */
function inShell(script: string, name: string) {
  const words = [process.execPath, LAUNCHER, ...batchOf(intake, join(desk, name))]
  return execa('bash', ['-c', script, 'bash', ...words], {
    reject: false,
    stripFinalNewline: false,
    env: { NO_COLOR: '1', CODE: join(desk, `${name}.code`), TERM: 'xterm', COLUMNS: '100' },
  })
}

const codeOf = (name: string) => readFileSync(join(desk, `${name}.code`), 'utf8').trim()

describe('while a class is graded', () => {
  it('elsewhere than on a terminal, lines say how it goes, and standard output has the class alone', async () => {
    const { code, stdout, stderr } = await runCli(batchOf(intake, join(desk, 'plain')))
    expect(code).toBe(0)
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining('6 students'),
      'Grading 6 students.',
      '5 submissions graded, 1 with nothing to grade.',
      `Wrote class.html, class.json, grades.csv and a report for each student to ${join(desk, 'plain')}`,
      '',
    ])
    expect(stdout).toContain('The stages of attention')
    expect(stdout).not.toMatch(/Grading|nothing to grade|Wrote/)
    expect(stdout).not.toContain(ESCAPE)
  })

  it('on a terminal, a bar says how far it is, and is gone at the end', async () => {
    const words = [process.execPath, LAUNCHER, ...batchOf(intake, join(desk, 'bar'))]
    const quoted = words.map((word) => `'${word}'`).join(' ')
    const { exitCode, stdout } = await execa(
      '/usr/bin/script',
      ['-qec', `stty cols 100; ${quoted}`, '/dev/null'],
      {
        reject: false,
        env: { NO_COLOR: '1', TERM: 'xterm' },
      },
    )
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/░ 0 of 6 · starting/)
    expect(stdout).toContain('a second')
    const screen = screenOf(stdout)
    expect(screen).toContain('5 submissions graded')
    expect(screen).not.toMatch(/░| of 6 ·/)
    // The cursor that it hid is there again.
    expect(stdout.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(stdout.lastIndexOf(`${ESCAPE}[?25l`))
  })
})

/** What stands on the screen in the end, of a program that clears the line that it is in. */
function screenOf(written: string): string {
  const clear = new RegExp(`${ESCAPE}\\[[012]?[JK]`)
  return written
    .split('\n')
    .map((line) => line.split(clear).at(-1) ?? '')
    .join('\n')
}

describe('whoever stops reading', () => {
  it.each([
    ['the class', '{ "$@"; echo $? > "$CODE"; } | true', 'closed-output'],
    ['the notes', '{ "$@" 2>&1 >&3 | true; echo ${PIPESTATUS[0]} > "$CODE"; } 3>&1', 'closed-notes'],
    ['both', '{ "$@" 2>&1; echo $? > "$CODE"; } | true', 'closed-both'],
  ])('of %s loses that alone', async (_, script, name) => {
    await inShell(script, name)
    expect(codeOf(name)).toBe('0')
    expect(existsSync(join(desk, name, 'class.html'))).toBe(true)
    expect(existsSync(join(desk, name, '.unfinished'))).toBe(false)
  })
})
