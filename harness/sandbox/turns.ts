/**
 * Authority on who runs student code beside whom. Calls run side by side; one that was late is tried again with no other beside
 * it, because a busy machine is nobody's mistake.
 */
export class Turns {
  readonly #running = new Set<Promise<unknown>>()
  #lone: Promise<unknown> | null = null

  async beside<T>(work: () => Promise<T>): Promise<T> {
    while (this.#lone !== null) await this.#lone
    const done = work()
    this.#running.add(done)
    try {
      return await done
    } finally {
      this.#running.delete(done)
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#lone !== null) await this.#lone
    const done = Promise.allSettled(this.#running).then(work)
    this.#lone = done.catch(() => {})
    try {
      return await done
    } finally {
      this.#lone = null
    }
  }
}

/** One machine, so one of these for everything that this process runs. */
export const turns = new Turns()
