/**
 * Authority on writing to a standard stream. Nothing is thrown in the middle of other work: who has stopped reading has read
 * enough, and what else hinders is told once everything is done.
 */
import { fstatSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { unwritable } from '../load/unwritable.ts'
import { reasonOf } from '../load/read-json.ts'

export type StandardStream = {
  readonly write: (text: string) => void
  /** Done when all is written; a fault if it could not be. */
  readonly written: () => Promise<void>
}

export function standardStream(stream: NodeJS.WriteStream & { readonly fd: number }): StandardStream {
  const causes: unknown[] = []
  const failed = (cause: unknown) => {
    if (reasonOf(cause) !== 'EPIPE') causes.push(cause)
  }
  stream.on('error', failed)
  let last: Promise<void> = Promise.resolve()
  const write = isFile(stream.fd)
    ? (text: string) => {
        if (causes.length > 0) return
        try {
          writeAll(stream.fd, text)
        } catch (cause) {
          failed(cause)
        }
      }
    : (text: string) => {
        last = new Promise((resolve) => stream.write(text, () => resolve()))
      }
  return {
    write,
    written: async () => {
      await last
      const [cause] = causes
      if (cause === undefined) return
      throw unwritable({
        what: 'Not all of the report could be printed',
        cause,
        elsewhere: 'Send it somewhere else, for example into a file on another disk.',
      })
    },
  }
}

/** Also a device that takes what it is given at once, as a file does. */
function isFile(fd: number): boolean {
  const kind = fstatSync(fd)
  return kind.isFile() || (kind.isCharacterDevice() && !isatty(fd))
}

/** A disk that is nearly full takes a part and says how much. Node's own stream for files does not ask. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length;) {
    const taken = writeSync(fd, bytes, done)
    if (taken === 0) throw new Error('nothing more is taken')
    done += taken
  }
}
