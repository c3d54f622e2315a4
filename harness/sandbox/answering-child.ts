/**
 * Authority on the child that answers at the moment: it gets the module when it is first asked, is replaced when it is gone, and
 * what all of them take together is counted.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Limits } from '../domain/assignment.ts'
import type { Evidence, Probe } from '../domain/evidence.ts'
import { cleanText } from './clean-text.ts'
import type { Compiled } from './compile.ts'
import { evidenceOf, evidenceOfFullMemory, evidenceOfLoad } from './evidence-of.ts'
import { inputsOnWire } from './inputs-on-wire.ts'
import type { Loaded } from './loaded.ts'
import { ModuleProcess } from './module-process.ts'
import { startChild, type Child, type ChildOptions } from './start-child.ts'
import type { Heard } from './talk.ts'
import { turns } from './turns.ts'

export type AnsweringOptions = {
  readonly compiled: Compiled
  readonly limits: Limits
  readonly options: ChildOptions
  readonly first: Child
  /** What a call has taken is counted for all children of a submission together. */
  readonly spent: Spent
  /** It gets as much memory as `limits` say, and hardly any more. */
  readonly isTight?: boolean
}

export type Spent = { ms: number }

/** Before a child is started again that ended before it was ready. */
const PAUSES_MS = [200, 2000]

export type Turn = 'beside' | 'alone'

export class AnsweringChild {
  readonly #compiled: Compiled
  readonly #limits: Limits
  readonly #options: ChildOptions
  readonly #spent: Spent
  readonly #isTight: boolean
  #module: ModuleProcess
  #loaded: Loaded | null = null
  /** The present child has no module yet. */
  #isFresh = true
  /** What the present child has answered. */
  #asked: Probe[] = []
  #closed = false
  /** How the children before the present one end; killed, but it takes the system a moment. */
  readonly #replaced: Promise<unknown>[] = []

  constructor({ compiled, limits, options, first, spent, isTight = false }: AnsweringOptions) {
    this.#compiled = compiled
    this.#limits = limits
    this.#options = options
    this.#spent = spent
    this.#isTight = isTight
    this.#module = this.#moduleIn(first)
  }

  /** What the present child has answered so far, in order. */
  get asked(): readonly Probe[] {
    return this.#asked
  }

  /** Loads the module into the present child; once more, alone, if it came to no end or the child to its own. */
  async load(): Promise<Loaded> {
    const heard = await this.#loadIn('beside')
    const isAnswered = heard.kind === 'reply'
    if (!isAnswered) this.#replace()
    this.#loaded = this.#readLoad(isAnswered ? heard : await this.#loadIn('alone'))
    return this.#loaded
  }

  /** What every call comes to where the module cannot be loaded; null where it can, or nobody has tried. */
  unloaded(): Evidence | null {
    switch (this.#loaded?.kind) {
      case undefined:
      case 'loaded':
        return null
      case 'failed':
        return this.#loaded.evidence
      case 'refused':
        return evidenceOfLoad(this.#loaded, this.#compiled)
    }
  }

  async ask(probe: Probe, turn: Turn): Promise<Evidence> {
    const unloaded = this.unloaded()
    if (unloaded !== null) return unloaded
    if (this.#closed) return { kind: 'not-run', because: 'stage-stopped' }
    const leftMs = this.#limits.totalMs - this.#spent.ms
    if (leftMs <= 0) return { kind: 'not-run', because: 'no-time-left' }
    if (this.#isFresh && !(await this.#loadedNow())) return this.ask(probe, turn)
    return this.#call(probe, leftMs, turn)
  }

  /** Whoever closes us ends the child that is about to load. */
  async #loadedNow(): Promise<boolean> {
    try {
      return (await this.load()).kind === 'loaded'
    } catch (error) {
      if (this.#closed) return false
      throw error
    }
  }

  async #call(probe: Probe, leftMs: number, turn: Turn): Promise<Evidence> {
    const { exportName, calls, maxCells, inputs } = probe
    const limitMs = probe.limitMs * Math.max(1, calls)
    const question = { exportName, inputs: inputsOnWire(inputs), calls, maxCells }
    // A result, its second call, and every argument that was changed.
    const mostNumbers = (2 + inputs.length) * maxCells
    const heard = await this.#timed(turn, () =>
      this.#module.call(question, mostNumbers, Math.min(limitMs, leftMs)),
    )
    const evidence = evidenceOf(heard, { ...probe, limitMs }, this.#compiled.modules, this.#limits)
    if (heard.kind !== 'reply' || (evidence.kind === 'stopped' && evidence.by === 'crash')) this.#replace()
    else this.#asked.push(probe)
    // Time that ran out for everything says nothing of this call.
    if (heard.kind === 'late' && leftMs < limitMs) {
      // A timer may be up a moment before the clock says so; what is used up is used up.
      this.#spent.ms = this.#limits.totalMs
      return { kind: 'not-run', because: 'no-time-left' }
    }
    return evidence
  }

  /** What is asked next is asked of a child that has answered nothing. */
  freshen(): void {
    if (this.#asked.length > 0) this.#replace()
  }

  #replace(): void {
    this.#replaced.push(this.#module.end())
    if (!this.#closed) this.#module = this.#moduleIn(startChild(this.#options))
    this.#isFresh = true
    this.#asked = []
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#replaced, this.#module.end()])
  }

  async #loadIn(turn: Turn): Promise<Heard> {
    await this.#untilReady()
    const heard = await this.#timed(turn, () => this.#module.load(this.#limits.loadMs))
    this.#isFresh = false
    return heard
  }

  /** One that was started and ended at once may have had no room on a busy machine. */
  async #untilReady(): Promise<void> {
    for (const pauseMs of PAUSES_MS) {
      try {
        await this.#module.ready()
        return
      } catch (error) {
        if (this.#closed) throw error
        this.#replace()
        await pause(pauseMs)
      }
    }
    await this.#module.ready()
  }

  /** Waiting for a turn, or for a child to start, is nobody's time. */
  #timed(turn: Turn, work: () => Promise<Heard>): Promise<Heard> {
    return turns[turn](async () => {
      const begun = performance.now()
      const heard = await work()
      if (this.#options.inspect === undefined) this.#spent.ms += performance.now() - begun
      return heard
    })
  }

  #readLoad(heard: Heard): Loaded {
    if (heard.kind === 'reply' && heard.reply.kind === 'loaded') {
      return { kind: 'loaded', exported: heard.reply.exported.map((name) => cleanText(name, 100)) }
    }
    if (heard.kind === 'reply' && heard.reply.kind === 'load-failed') {
      const { error, import: refused } = heard.reply
      const full = evidenceOfFullMemory(error, this.#limits)
      return full === null ? { kind: 'refused', error, import: refused } : { kind: 'failed', evidence: full }
    }
    void this.#module.end()
    return {
      kind: 'failed',
      evidence: evidenceOfLoad({ kind: 'heard', heard, limits: this.#limits }, this.#compiled),
    }
  }

  #moduleIn(child: Child): ModuleProcess {
    const isDebugged = this.#options.inspect !== undefined
    const [compiled, limits, isTight] = [this.#compiled, this.#limits, this.#isTight]
    return new ModuleProcess({ compiled, limits, child, isDebugged, isTight })
  }
}
