/** `export` as it is run on the command line, with what it prints. */
import { runCommand } from '../../../harness/commands/run-command.ts'

export type Exporting = { readonly code: number; readonly stdout: string; readonly stderr: string }

export async function runExport(...words: readonly string[]): Promise<Exporting> {
  const printed: string[] = []
  const noted: string[] = []
  const code = await runCommand(['export', ...words], {
    spare: null,
    say: (text) => void printed.push(text),
    said: () => Promise.resolve(),
    note: (text) => void noted.push(text),
    terminal: null,
    colour: false,
  })
  return { code, stdout: printed.join(''), stderr: noted.join('') }
}
