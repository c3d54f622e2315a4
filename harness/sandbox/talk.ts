/** Authority on one conversation with one child: a question, its answer, or how it ended instead. */
import { randomUUID } from 'node:crypto'
import { validateReply } from '#generated/validate-reply.js'
import { FrameReader } from './frame-reader.ts'
import { encodeFrame, MOST_HEAD_BYTES, type Frame, type Question, type Reply } from './protocol.ts'
import type { Ending, NodeProcess } from './start-node.ts'

export type Heard =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly payload: Uint8Array }
  | { readonly kind: 'late' }
  | { readonly kind: 'violation'; readonly what: string }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly outOfMemory: boolean }

type WithoutId<Q> = Q extends Question ? Omit<Q, 'id'> : never

export class Talk {
  readonly #node: NodeProcess
  readonly #reader = new FrameReader()
  /** What came while nobody was listening, in order. */
  readonly #early: Heard[] = []
  #hear: ((heard: Heard) => void) | null = null

  constructor(node: NodeProcess) {
    this.#node = node
    this.#reader.expect(MOST_HEAD_BYTES)
    node.streams.stdout.on('data', (chunk: Buffer) => this.#take(chunk))
    void node.ended.then((ending) =>
      this.#tell({ kind: 'ended', ending, outOfMemory: ranOutOfMemory(node, ending) }),
    )
  }

  /** The child says so when it is ready to be asked. */
  ready(limitMs: number | null): Promise<Heard> {
    return this.#listen(limitMs)
  }

  /** `limitMs` null waits for as long as it takes: somebody may be debugging. */
  async ask(question: WithoutId<Question>, mostNumbers: number, limitMs: number | null): Promise<Heard> {
    const id = randomUUID()
    this.#reader.expect(MOST_HEAD_BYTES + 8 * mostNumbers + 8)
    this.#node.streams.stdin.write(encodeFrame(JSON.stringify({ ...question, id })))
    const heard = await this.#listen(limitMs)
    if (heard.kind !== 'reply' || ('id' in heard.reply && heard.reply.id === id)) return heard
    return { kind: 'violation', what: 'it answered another question' }
  }

  #listen(limitMs: number | null): Promise<Heard> {
    return new Promise((resolve) => {
      const timer = limitMs === null ? undefined : setTimeout(() => this.#tell({ kind: 'late' }), limitMs)
      this.#hear = (heard) => {
        clearTimeout(timer)
        this.#hear = null
        resolve(heard)
      }
      const early = this.#early.shift()
      if (early !== undefined) this.#tell(early)
    })
  }

  #tell(heard: Heard): void {
    if (this.#hear === null) this.#early.push(heard)
    else this.#hear(heard)
  }

  #take(chunk: Buffer): void {
    const read = this.#reader.push(chunk)
    switch (read.kind) {
      case 'incomplete':
        return
      case 'violation':
        return this.#tell(read)
      case 'frame':
        return this.#tell(readReply(read.frame))
    }
  }
}

function readReply({ head, payload }: Frame): Heard {
  try {
    const reply: unknown = JSON.parse(head)
    if (isReply(reply)) return { kind: 'reply', reply, payload }
  } catch {
    // Not JSON is not a reply either.
  }
  return { kind: 'violation', what: 'its answer is malformed' }
}

/** The schema and the type say the same; test/types/ holds them to it. */
function isReply(data: unknown): data is Reply {
  return validateReply(data)
}

/** Only the engine writes there. By which signal it then ends differs: as process 1 of its own tree, it cannot send itself one. */
function ranOutOfMemory(node: NodeProcess, { signal }: Ending): boolean {
  if (signal !== null && signal === node.memorySignal) return true
  return /out of memory|Allocation failed/.test(node.stderr())
}
