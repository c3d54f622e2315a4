/** Authority on what is said of a place that cannot be written to: why, and what to try. */
import { Fault } from '../domain/fault.ts'
import { reasonOf } from './read-json.ts'

type Attempt = {
  /** What could not be done, as a clause: the reason follows it. */
  readonly what: string
  readonly cause: unknown
  /** Where else it could be written, as a sentence. */
  readonly elsewhere: string
}

export function unwritable({ what, cause, elsewhere }: Attempt): Fault {
  const reason = reasonOf(cause)
  const why = WHY[reason]
  const isFull = reason === 'ENOSPC' || reason === 'EDQUOT'
  return new Fault(
    'output-unwritable',
    `${what} (${why === undefined ? reason : `${why}, ${reason}`}).`,
    isFull ? `Make room there and try again. If you cannot: ${elsewhere}` : elsewhere,
    { cause },
  )
}

/** What the file system refuses on the way is told as this; everything else as it came. */
export async function orUnwritable<T>(
  attempt: Omit<Attempt, 'cause'>,
  write: () => T | Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw unwritable({ ...attempt, cause })
    throw cause
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'it can only be read',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOENT: 'there is no such place',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where the file should be',
}
