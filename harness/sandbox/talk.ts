/**
 * Authority on one conversation with one child: a question, its answer, or how it ended instead. The first thing that is
 * no answer is the last that is heard: after it nothing is read any more, and every later question is told the same.
 */
import { randomUUID } from 'node:crypto'
import { FrameReader } from './frame-reader.ts'
import { encodeFrame, MOST_HEAD_BYTES, type Question, type Reply } from './protocol.ts'
import { readReply } from './read-reply.ts'
import type { Ending, NodeProcess } from './start-node.ts'

type HeardReply = { readonly kind: 'reply'; readonly reply: Reply; readonly payload: Uint8Array }
type Over =
  | { readonly kind: 'late' }
  | { readonly kind: 'violation'; readonly what: string }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly outOfMemory: boolean }

export type Heard = HeardReply | Over

type WithoutId<Q> = Q extends Question ? Omit<Q, 'id'> : never

export class Talk {
  readonly #node: NodeProcess
  readonly #reader = new FrameReader()
  readonly #listener = (chunk: Buffer) => this.#take(chunk)
  /** A first word that came before anybody listened for it; there can be only one. */
  #early: HeardReply | null = null
  #over: Over | null = null
  #hear: ((heard: Heard) => void) | null = null

  constructor(node: NodeProcess) {
    this.#node = node
    this.#reader.expect(MOST_HEAD_BYTES)
    node.streams.stdout.on('data', this.#listener)
    void node.ended.then((ending) =>
      this.#end({ kind: 'ended', ending, outOfMemory: ranOutOfMemory(node, ending) }),
    )
  }

  /** The child says so when it is ready to be asked. */
  ready(limitMs: number | null): Promise<Heard> {
    return this.#listen(limitMs)
  }

  /** `limitMs` null waits for as long as it takes: somebody may be debugging. */
  async ask(
    question: WithoutId<Question>,
    mostNumbers: number,
    limitMs: number | null,
    payload?: Uint8Array,
  ): Promise<Heard> {
    if (this.#over !== null) return this.#over
    const id = randomUUID()
    this.#reader.expect(MOST_HEAD_BYTES + 8 * mostNumbers + 8)
    this.#node.streams.stdin.write(encodeFrame(JSON.stringify({ ...question, id }), payload))
    const heard = await this.#listen(limitMs)
    if (heard.kind !== 'reply' || ('id' in heard.reply && heard.reply.id === id)) return heard
    return this.#end({ kind: 'violation', what: 'it answered another question' })
  }

  #listen(limitMs: number | null): Promise<Heard> {
    const known = this.#early ?? this.#over
    this.#early = null
    if (known !== null) return Promise.resolve(known)
    return new Promise((resolve) => {
      const timer = limitMs === null ? undefined : setTimeout(() => this.#end({ kind: 'late' }), limitMs)
      this.#hear = (heard) => {
        clearTimeout(timer)
        this.#hear = null
        resolve(heard)
      }
    })
  }

  #take(chunk: Buffer): void {
    const read = this.#reader.push(chunk)
    switch (read.kind) {
      case 'incomplete':
        return
      case 'violation':
        this.#end(read)
        return
      case 'frame': {
        const reply = readReply(read.frame)
        if (reply === null) this.#end({ kind: 'violation', what: 'its answer is malformed' })
        else this.#tell({ kind: 'reply', reply, payload: read.frame.payload })
      }
    }
  }

  #tell(heard: HeardReply): void {
    if (this.#hear === null) this.#early = heard
    else this.#hear(heard)
  }

  /** Says how it ended; only the first reason counts. */
  #end(over: Over): Over {
    if (this.#over !== null) return this.#over
    this.#over = over
    // Closed, not paused: whoever floods is told by the system that nobody reads.
    this.#node.streams.stdout.off('data', this.#listener).destroy()
    this.#hear?.(over)
    return over
  }
}

/** Only the engine writes there. By which signal it then ends differs: as process 1 of its own tree, it cannot send itself one. */
function ranOutOfMemory(node: NodeProcess, { signal }: Ending): boolean {
  if (signal !== null && signal === node.memorySignal) return true
  return /out of memory|Allocation failed/.test(node.stderr())
}
