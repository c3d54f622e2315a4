/** Authority on writing a gradebook that was filled in: never over the file that it was made from. */
import { resolve } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import { writeText } from './write-document.ts'

export function writeFilled(path: string, text: string, madeFrom: string | undefined): void {
  if (madeFrom !== undefined && resolve(path) === resolve(madeFrom)) {
    throw new Fault(
      'usage',
      `${path} is the file that the marks are filled into, and it would be written over.`,
      'Give another place: --out PATH.',
    )
  }
  writeText(path, text)
}
