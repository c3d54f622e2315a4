/** Authority on what may be written out, before any of it is read: names that every system can hold, and not too much of it. */
import type { Refusal } from '../../domain/refusal.ts'
import type { PlacedFile } from '../intake/handed-in.ts'
import { MOST_BYTES_OF_NAME, MOST_BYTES_OF_PATH, MOST_BYTES_OF_WORK, MOST_FILES_OF_WORK } from './limits.ts'
import { refuseName } from './refuse-name.ts'
import { refuseSameNames } from './refuse-same-names.ts'

/** Signs that mean something else to Windows: a drive, a stream of a file, any file. */
const NO_WINDOWS = /[<>:"|?*\\]|[. ]$/
/** Devices of Windows, with whatever ending. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i

export function refusePlaced(files: readonly PlacedFile[]): Refusal | null {
  const most = MOST_FILES_OF_WORK
  if (files.length > most) return { kind: 'too-many-files', most }
  const refusals = files.map(({ path, file }) => refuseName(path) ?? refuseOnSome(path) ?? file.refusal)
  const [first] = refusals.filter((refusal) => refusal !== null)
  if (first !== undefined) return first
  const [same] = refuseSameNames(files.map(({ path }) => path)).values()
  if (same !== undefined) return same
  return refuseSum(files.reduce((sum, { file }) => sum + file.bytes, 0))
}

/** Of all that came out by now: a folder's file may have grown since it was listed. */
export function refuseSum(bytes: number): Refusal | null {
  return bytes > MOST_BYTES_OF_WORK ? { kind: 'too-much', mostBytes: MOST_BYTES_OF_WORK } : null
}

function refuseOnSome(path: string): Refusal | null {
  const isRefused =
    Buffer.byteLength(path) > MOST_BYTES_OF_PATH ||
    path
      .split('/')
      .some(
        (part) => NO_WINDOWS.test(part) || DEVICE.test(part) || Buffer.byteLength(part) > MOST_BYTES_OF_NAME,
      )
  return isRefused ? { kind: 'bad-name', path } : null
}
