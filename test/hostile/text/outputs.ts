/** One grading of a submission that carries a text everywhere, and everything that a person can read of it afterwards. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../../harness/commands/run-command.ts'
import { withFiles } from '../../support/hand-in.ts'
import { asFileName } from './payloads.ts'
import { SUBMISSIONS } from './submissions.ts'
import { decode } from './unsafe.ts'

export type Outputs = {
  readonly coloured: string
  readonly notes: string
  readonly html: string
  readonly markdown: string
  readonly json: string
}

/** `use` is given the folder that is handed in, whose name is the text as well. */
export async function withSubmission<T>(
  submission: string,
  text: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const files = SUBMISSIONS[submission]?.(text) ?? {}
  const name = `in ${asFileName(text)}`
  const inFolder = Object.entries(files).map(([file, content]) => [join(name, file), content] as const)
  return withFiles(Object.fromEntries(inFolder), (root) => use(join(root, name)))
}

export async function outputsOf(submission: string, text: string): Promise<Outputs> {
  return withSubmission(submission, text, async (folder) => {
    const out = join(folder, `out ${asFileName(text)}`)
    mkdirSync(out)
    const { said, noted } = await run(['grade', '01', folder, '--verbose', '--out', out])
    const read = (name: string) => decode(readFileSync(join(out, name)))
    const [html, markdown, json] = [read('report.html'), read('report.md'), read('result.json')]
    return { coloured: said, notes: noted, html, markdown, json }
  })
}

/** The command as it is on a terminal that shows colours. */
export async function run(
  words: readonly string[],
): Promise<{ readonly said: string; readonly noted: string }> {
  let [said, noted] = ['', '']
  await runCommand(words, {
    spare: null,
    say: (text) => (said += text),
    said: () => Promise.resolve(),
    note: (text) => (noted += text),
    colour: true,
    terminal: null,
  })
  return { said, noted }
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d*m`, 'g')

export function withoutColour(text: string): string {
  return text.replaceAll(COLOUR, '')
}
