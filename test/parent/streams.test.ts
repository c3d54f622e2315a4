import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-streams-'))
afterAll(() => rmSync(desk, { recursive: true }))

const SAMPLE = join(packageRoot, 'test/submissions/attention-stages/no-scale')
const FAILS = join(packageRoot, 'test/submissions/attention-stages/throws-on-import')
const LAUNCHER = join(packageRoot, 'harness/followthrough.js')
const REPORTS = ['report.html', 'report.md', 'result.json']

/** `$CODE` is the file that the command's own exit code is written to. */
async function inShell(script: string, name: string) {
  const code = join(desk, `${name}.code`)
  const out = join(desk, name)
  const { stdout, stderr } = await execa('bash', ['-c', script, 'bash', process.execPath, LAUNCHER], {
    reject: false,
    stripFinalNewline: false,
    env: { NO_COLOR: '1', SAMPLE, FAILS, OUT: out, CODE: code },
  })
  return { stdout, stderr, code: readFileSync(code, 'utf8').trim(), out }
}

describe('who stops reading', () => {
  it.each([
    ['after a line', '| head -1'],
    ['at once', '| true'],
  ])('%s is told nothing more, and everything else is done', async (_, reader) => {
    const name = reader.replaceAll(/\W/g, '')
    const ran = await inShell(
      `{ "$1" "$2" grade 01 "$SAMPLE" --verbose --out "$OUT"; echo $? > "$CODE"; } ${reader}; :`,
      name,
    )
    expect([ran.code, ran.stderr]).toEqual([
      '0',
      `Wrote report.html, report.md and result.json to ${ran.out}\n`,
    ])
    expect(readdirSync(ran.out).toSorted()).toEqual(REPORTS)
  })

  it('gets the command’s own exit code as if it had read all', async () => {
    const script = '{ "$1" "$2" grade 01 "$FAILS" --no-types --require-pass; echo $? > "$CODE"; } | true'
    expect(await inShell(script, 'own')).toMatchObject({ code: '1', stderr: '' })
  })

  it('of the notes loses the notes alone', async () => {
    const script =
      '{ "$1" "$2" grade 01 "$SAMPLE" --no-types --seed 7 --out "$OUT" 2>&1 >&3 | true; echo ${PIPESTATUS[0]} > "$CODE"; } 3>&1'
    const ran = await inShell(script, 'notes')
    expect([ran.code, ran.stderr]).toEqual(['0', ''])
    expect(ran.stdout).toContain('The stages of attention')
    expect(readdirSync(ran.out).toSorted()).toEqual(REPORTS)
  })

  it('of both while a fault is told gets its exit code', async () => {
    const script = '{ "$1" "$2" grade 99 2>&1; echo $? > "$CODE"; } | true'
    expect(await inShell(script, 'fault')).toMatchObject({ code: '2', stderr: '' })
  })
})

describe('a standard output', () => {
  it('that is full is a fault, once everything else is done', async () => {
    const script = '"$1" "$2" grade 01 "$SAMPLE" --no-types --out "$OUT" > /dev/full; echo $? > "$CODE"'
    const ran = await inShell(script, 'full')
    expect([ran.code, ran.stderr]).toEqual([
      '2',
      `Wrote report.html, report.md and result.json to ${ran.out}\n` +
        'followthrough: Not all of the report could be printed (the disk is full, ENOSPC).\n' +
        'Make room there and try again. If you cannot: Send it somewhere else, for example into a file on another disk.\n',
    ])
    expect(readdirSync(ran.out).toSorted()).toEqual(REPORTS)
  })

  it('and a standard error that are both full leave the exit code', async () => {
    const script = '"$1" "$2" grade 01 "$SAMPLE" --no-types > /dev/full 2>&1; echo $? > "$CODE"'
    expect(await inShell(script, 'both')).toMatchObject({ code: '2' })
  })

  it('and a standard error that are not there at all are done without', async () => {
    const script = '"$1" "$2" grade 01 "$SAMPLE" --no-types --out "$OUT" >&- 2>&-; echo $? > "$CODE"'
    const ran = await inShell(script, 'closed')
    expect(ran.code).toBe('0')
    expect(readdirSync(ran.out).toSorted()).toEqual(REPORTS)
  })

  it('that is read slowly gets every byte', async () => {
    const words = [LAUNCHER, 'grade', '01', SAMPLE, '--no-types', '--format', 'json']
    const grade = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] })
    let size = 0
    for await (const chunk of grade.stdout) {
      size += String(chunk).length
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    const { stdout } = await execa(process.execPath, words, { stripFinalNewline: false })
    expect(size).toBe(stdout.length)
  })
})
