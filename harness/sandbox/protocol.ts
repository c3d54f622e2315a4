/**
 * Authority on what the parent and the child say to each other, and on the frames it travels in.
 *
 * A frame is `u32 length | u32 headLength | head | payload`, little-endian: `length` counts everything after itself, the head
 * is JSON in UTF-8, the payload of an answer is raw float64, that of a call its inputs: JSON in UTF-8, with numbers spelled as
 * in domain/wire.ts. Questions go to the child's standard input, answers come from its standard
 * output. The child speaks first, once: `ready`. From then on it speaks when it is asked: one question is open at a time,
 * with a random id that the answer repeats.
 *
 * The parent trusts nothing of this. What it refuses, and where:
 * - a byte that nobody asked for or that follows an answer, a length beyond what the question allows, a head beyond its
 *   frame, a head that is no UTF-8 (`FrameReader`, before a byte is kept for it);
 * - a head that is no JSON, of no shape in `reply.schema.json`, nested beyond `DEEPEST_NODE`, or that speaks of more or
 *   fewer numbers than came (`readReply`);
 * - an answer to another question, or none within its time (`Talk`); an answer of a kind that the question has not
 *   (`evidenceOf`).
 * After the first of these the conversation is over: nothing more is read of that child.
 */

/**
 * What a returned value looks like, without its numbers. Those are in the payload, depth first: the value's, then those of
 * each changed argument, then those of the second call.
 */
export type Node =
  | 'number'
  | 'null'
  | { readonly matrix: readonly [rows: number, columns: number] }
  | { readonly numbers: number }
  | { readonly text: string }
  | { readonly flag: boolean }
  | { readonly list: readonly Node[] }
  | { readonly record: readonly (readonly [key: string, node: Node])[] }
  | { readonly unreadable: string }

export type ModuleText = {
  readonly name: string
  readonly code: string
  /** Import specifier → the name of the module that it means. */
  readonly resolutions: Readonly<Record<string, string>>
}

export type Question =
  | {
      readonly kind: 'load'
      readonly id: string
      readonly entry: string
      readonly modules: readonly ModuleText[]
    }
  | {
      readonly kind: 'call'
      readonly id: string
      readonly exportName: string
      /** 0: the export itself is described, and nothing is called. */
      readonly calls: 0 | 1 | 2
      readonly maxCells: number
      /** Stop in the debugger just before the call. */
      readonly pause: boolean
    }

export type Thrown = { readonly name: string; readonly message: string; readonly stack: string }

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loaded'; readonly id: string; readonly exported: readonly string[] }
  | {
      readonly kind: 'load-failed'
      readonly id: string
      readonly error: Thrown
      /** Set where an import was refused: what was asked for, and by which module. */
      readonly import: { readonly specifier: string; readonly from: string } | null
    }
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly value: Node
      /** What the second call gave, where it was not the same. */
      readonly again: Node | null
      readonly changed: readonly ChangedNode[]
      readonly sharedRows: boolean
      readonly printed: string
    }
  | {
      readonly kind: 'threw'
      readonly id: string
      readonly error: Thrown
      readonly call: 1 | 2
      readonly printed: string
    }
  | {
      readonly kind: 'missing'
      readonly id: string
      readonly exported: readonly string[]
      readonly inDefault: readonly string[]
    }
  | { readonly kind: 'too-large'; readonly id: string; readonly printed: string }

export type ChangedNode = {
  readonly argument: number
  readonly at: readonly (number | string)[]
  readonly after: Node
}

export const MOST_HEAD_BYTES = 512 * 1024
const PREFIX_BYTES = 8

// Taken once: in the child nothing of Node's is a global for long.
const toBytes = new TextEncoder()
const toText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function encodeFrame(head: string, payload: Uint8Array = new Uint8Array()): Uint8Array {
  const headBytes = toBytes.encode(head)
  const frame = new Uint8Array(PREFIX_BYTES + headBytes.length + payload.length)
  const prefix = new DataView(frame.buffer)
  prefix.setUint32(0, 4 + headBytes.length + payload.length, true)
  prefix.setUint32(4, headBytes.length, true)
  frame.set(headBytes, PREFIX_BYTES)
  frame.set(payload, PREFIX_BYTES + headBytes.length)
  return frame
}

export type Frame = { readonly head: string; readonly payload: Uint8Array }

/** How many bytes the frame that begins here will have in all; null until the first eight have come. */
export function frameLength(bytes: Uint8Array): { readonly total: number; readonly head: number } | null {
  if (bytes.length < PREFIX_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { total: 4 + view.getUint32(0, true), head: view.getUint32(4, true) }
}

/** A whole frame, taken apart. */
export function decodeFrame(bytes: Uint8Array, headLength: number): Frame {
  const head = toText.decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headLength))
  return { head, payload: bytes.subarray(PREFIX_BYTES + headLength) }
}
