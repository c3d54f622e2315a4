/** Authority on a file that an instructor gives to be filled in: its text, to the byte. */
import { readFile } from 'node:fs/promises'
import { Fault } from '../../domain/fault.ts'
import { reasonOf } from '../../load/read-json.ts'

export async function readGiven(path: string | undefined, option: string, what: string): Promise<string> {
  if (path === undefined) {
    throw new Fault('usage', `--${option} was not given.`, `Give ${what}: --${option} FILE.`)
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Fault(
      'gradebook-invalid',
      `${path} cannot be read (${reasonOf(cause)}).`,
      `Check the path after --${option}.`,
      { cause },
    )
  })
  if (bytes.includes(0)) {
    throw new Fault(
      'gradebook-invalid',
      `${path} is no CSV file: an archive, perhaps, or what a spreadsheet program made of it.`,
      `Give ${what} as it comes: a spreadsheet program may change it when it saves.`,
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new Fault(
      'gradebook-invalid',
      `${path} is not in UTF-8, and names in it would be spoilt.`,
      'Download it again, and give it as it comes: a spreadsheet program may change it when it saves.',
      { cause },
    )
  }
}
