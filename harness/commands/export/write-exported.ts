/** Authority on writing an exported file: whole or not at all, and never over the file that it was made from. */
import { dirname, resolve } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import { makeFolder } from '../../load/make-folder.ts'
import { unwritable } from '../../load/unwritable.ts'
import { writeFileWhole } from '../../load/write-file-whole.ts'

export function writeExported(path: string, text: string, madeFrom?: string): void {
  if (madeFrom !== undefined && resolve(path) === resolve(madeFrom)) {
    throw new Fault(
      'usage',
      `${path} is the file that the marks are filled into, and it would be written over.`,
      'Give another place after --out.',
    )
  }
  try {
    makeFolder(dirname(path))
    writeFileWhole(path, text)
  } catch (cause) {
    throw unwritable({
      what: `${path} cannot be written`,
      cause,
      elsewhere: 'Give another place after --out.',
    })
  }
}
