/**
 * Authority on reading a stranger's frames: never more memory than the open question allows, never a byte that was not
 * asked for, never an exception, and no more work than the bytes are worth, in however many pieces they come.
 */
import { decodeFrame, frameLength, MOST_HEAD_BYTES, type Frame } from './protocol.ts'

export type ReadFrame =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'violation'; readonly what: string }

export class FrameReader {
  /** What has come of an answer, at its beginning; it grows with what comes, never with what is announced. */
  #room = Buffer.alloc(0)
  #received = 0
  #most = 0

  /** Opens a question whose answer may have this many bytes in all. */
  expect(mostBytes: number): void {
    this.#most = mostBytes
  }

  /** Bytes of memory that an answer under way takes: at most those that it may have. */
  get held(): number {
    return this.#room.length
  }

  push(chunk: Uint8Array): ReadFrame {
    if (this.#most === 0) return this.#refuse('it spoke without being asked')
    if (this.#received + chunk.length > this.#most)
      return this.#refuse('it sent more than an answer may hold')
    const bytes = this.#gather(chunk)
    const length = frameLength(bytes)
    if (length === null) return { kind: 'incomplete' }
    if (length.total > this.#most) return this.#refuse('it announced more than an answer may hold')
    if (length.head > MOST_HEAD_BYTES || length.head + 8 > length.total)
      return this.#refuse('its head is malformed')
    if (bytes.length < length.total) return { kind: 'incomplete' }
    if (bytes.length > length.total) return this.#refuse('it went on after its answer')
    this.#close()
    return decoded(bytes, length.head)
  }

  /** Everything that has come, this chunk last. */
  #gather(chunk: Uint8Array): Uint8Array {
    const received = this.#received + chunk.length
    if (received > this.#room.length) {
      // Twice as much each time: what is there is copied as often as it doubles, not as often as something comes.
      const room = Buffer.alloc(Math.min(this.#most, Math.max(received, 2 * this.#room.length)))
      room.set(this.#room.subarray(0, this.#received))
      this.#room = room
    }
    this.#room.set(chunk, this.#received)
    this.#received = received
    return this.#room.subarray(0, received)
  }

  /** Whoever broke the rules once is not listened to again, until another question is opened. */
  #refuse(what: string): ReadFrame {
    this.#close()
    return { kind: 'violation', what }
  }

  #close(): void {
    this.#room = Buffer.alloc(0)
    this.#received = 0
    this.#most = 0
  }
}

function decoded(bytes: Uint8Array, headLength: number): ReadFrame {
  try {
    return { kind: 'frame', frame: decodeFrame(bytes, headLength) }
  } catch {
    return { kind: 'violation', what: 'its head is not text' }
  }
}
