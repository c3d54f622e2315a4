/** The real command as a process of its own, and the notes of a command that was misused: what reaches a terminal or a CI log. */
import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withFiles } from '../support/hand-in.ts'
import { runCli } from '../support/run-cli.ts'
import { run, withoutColour, withSubmission } from './text/outputs.ts'
import { asFileName, PAYLOADS } from './text/payloads.ts'
import { unsafeIn } from './text/unsafe.ts'

const RICHEST = 'errors, answers, names and types'
const payloads = Object.entries(PAYLOADS)

/** A vector of a stage that throws, returns a text, returns odd keys, is missing, returns odd fields. */
const VECTORS = ['project', 'scores', 'softmax', 'causalMask', 'attention'].map((stage) => `${stage}/by-hand`)

describe('the command as a process', () => {
  it.concurrent.each(payloads)(
    'writes nothing else than it does in colour, and no note: %s',
    async (_, text) => {
      await withSubmission(RICHEST, text, async (folder) => {
        const words = ['grade', '01', folder, '--verbose']
        const [{ stdout, stderr }, { said }] = [await runCli(words), await run(words)]
        expect(unsafeIn(stdout)).toEqual([])
        expect(stdout).toBe(withoutColour(said))
        expect(stderr).toBe('')
      })
    },
  )

  it.concurrent.each(payloads)('shows printed text as lines of text: %s', async (_, text) => {
    await withSubmission(RICHEST, text, async (folder) => {
      const { stdout, stderr } = await runCli(['try', '01', 'scores/by-hand', folder])
      expect(stdout).toContain('\n\nprinted\n  ')
      expect(unsafeIn(stdout + stderr)).toEqual([])
    })
  })

  it.concurrent.each(['md', 'html', 'json', 'terminal'])(
    'prints %s that a runner does not obey',
    async (format) => {
      await withSubmission(RICHEST, PAYLOADS['Azure commands'] ?? '', async (folder) => {
        const { stdout, code } = await runCli(['grade', '01', folder, '--format', format])
        expect(code).toBe(0)
        expect(unsafeIn(stdout)).toEqual([])
      })
    },
  )

  it('tells of files in work/ by names that are only names', async () => {
    const names = payloads.map(([, text]) => asFileName(text))
    await withFiles({}, async (folder) => {
      const work = join(folder, 'work/attention-stages')
      mkdirSync(work, { recursive: true })
      for (const name of names) writeFileSync(join(work, name), '')
      const { stdout, stderr } = await runCli(['start', '01'], folder)
      expect(stdout).toContain('already holds')
      expect(unsafeIn(stdout + stderr)).toEqual([])
    })
  })

  it('says of a path that is not there only what it is called', async () => {
    const { code, stderr } = await runCli(['grade', '01', '/nowhere/\n::error::x\u001b[31m##[error]\u202e'])
    expect(code).toBe(2)
    expect(stderr).toContain(
      'There is nothing that we can read at /nowhere/\n: :error: :x\\u001b[31m# #[error]',
    )
    expect(unsafeIn(stderr)).toEqual([])
  })
})

const MISUSES: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'a command': (text) => [text],
  'an option': (text) => ['grade', '01', `--${text}`],
  'an assignment': (text) => ['grade', text],
  'a folder of assignments': (text) => ['grade', '01', '--assignments', `/nowhere/${text}`],
  'a path': (text) => ['grade', '01', `/nowhere/${text}`],
  'a stage': (text) => ['grade', '01', '--stage', text],
  'a format': (text) => ['grade', '01', '--format', text],
  'a test vector': (text) => ['try', '01', text],
  'a path to try': (text) => ['try', '01', 'scale/by-hand', `/nowhere/${text}`],
  'an assignment to start': (text) => ['start', text],
  'an assignment to examine': (text) => ['doctor', text],
  'an assignment to make vectors of': (text) => ['vectors', text],
}

describe('a note on misuse', () => {
  it.each(payloads)('repeats only a text: %s', async (_, text) => {
    const notes = []
    for (const misuse of Object.values(MISUSES)) notes.push((await run(misuse(text))).noted)
    expect(notes.every((note) => note.startsWith('followthrough: '))).toBe(true)
    expect(notes.flatMap(unsafeIn)).toEqual([])
  })

  it.each(payloads)('repeats the seed and the folder for reports as a text only: %s', async (_, text) => {
    await withSubmission('an error on loading', text, async (folder) => {
      const { noted } = await run([
        'grade',
        '01',
        folder,
        '--seed',
        text,
        '--out',
        join(folder, 'attention.ts'),
      ])
      expect(noted).toContain('Fresh hidden test vectors were drawn from the seed')
      expect(noted).toContain(' cannot be written to ')
      expect(unsafeIn(noted)).toEqual([])
    })
  })
})

describe('a vector that is tried', () => {
  it.concurrent.each(payloads)('shows what came of it as a text: %s', async (_, text) => {
    await withSubmission(RICHEST, text, async (folder) => {
      const said = []
      for (const vector of VECTORS) said.push((await run(['try', '01', vector, folder])).said)
      expect(said.every((shown) => shown.includes('\n\nexpected\n'))).toBe(true)
      expect(said.flatMap(unsafeIn)).toEqual([])
    })
  })
})
