/** Authority on the calls that are about memory: each is made in a child of its own, started with the limit of that call. */
import type { Evidence, Probe } from '../domain/evidence.ts'
import { AnsweringChild, type AnsweringOptions, type Turn } from './answering-child.ts'
import { startChild } from './start-child.ts'

export class TightChildren {
  readonly #whole: Omit<AnsweringOptions, 'isTight'>
  #present: AnsweringChild | null = null
  #closed = false

  constructor(whole: Omit<AnsweringOptions, 'isTight'>) {
    this.#whole = whole
  }

  async ask(probe: Probe, turn: Turn, memoryMb: number): Promise<Evidence> {
    if (this.#closed) return { kind: 'not-run', because: 'stage-stopped' }
    const options = { ...this.#whole.options, memoryMb }
    const limits = { ...this.#whole.limits, memoryMb }
    const child = new AnsweringChild({
      ...this.#whole,
      options,
      limits,
      first: startChild(options),
      isTight: true,
    })
    this.#present = child
    try {
      return await child.ask(probe, turn)
    } finally {
      this.#present = null
      await child.close()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#present?.close()
  }
}
