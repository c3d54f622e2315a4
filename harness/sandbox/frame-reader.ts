/**
 * Authority on reading a stranger's frames: never more memory than the open question allows, never a byte that was not
 * asked for, never an exception.
 */
import { decodeFrame, frameLength, MOST_HEAD_BYTES, type Frame } from './protocol.ts'

export type ReadFrame =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'violation'; readonly what: string }

export class FrameReader {
  #chunks: Uint8Array[] = []
  #received = 0
  #most = 0

  /** Opens a question whose answer may have this many bytes in all. */
  expect(mostBytes: number): void {
    this.#most = mostBytes
  }

  push(chunk: Uint8Array): ReadFrame {
    if (this.#most === 0) return violation('it spoke without being asked')
    this.#received += chunk.length
    if (this.#received > this.#most) return violation('it sent more than an answer may hold')
    this.#chunks.push(chunk)
    const length = frameLength(this.#start())
    if (length === null) return { kind: 'incomplete' }
    if (length.total > this.#most) return violation('it announced more than an answer may hold')
    if (length.head > MOST_HEAD_BYTES || length.head + 8 > length.total)
      return violation('its head is malformed')
    if (this.#received < length.total) return { kind: 'incomplete' }
    if (this.#received > length.total) return violation('it went on after its answer')
    return this.#finish(length.head)
  }

  #start(): Uint8Array {
    const [first] = this.#chunks
    return first !== undefined && first.length >= 8 ? first : Buffer.concat(this.#chunks)
  }

  #finish(headLength: number): ReadFrame {
    const bytes = Buffer.concat(this.#chunks)
    this.#chunks = []
    this.#received = 0
    this.#most = 0
    try {
      return { kind: 'frame', frame: decodeFrame(bytes, headLength) }
    } catch {
      return violation('its head is not text')
    }
  }
}

function violation(what: string): ReadFrame {
  return { kind: 'violation', what }
}
