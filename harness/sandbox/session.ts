/** Authority on asking one submission's functions: which child answers, how long it may take, what follows when it does not. */
import type { Limits } from '../domain/assignment.ts'
import type { Evidence, Probe } from '../domain/evidence.ts'
import { Fault } from '../domain/fault.ts'
import { toWire } from '../domain/wire.ts'
import { cleanText } from './clean-text.ts'
import type { Compiled } from './compile.ts'
import { evidenceOf, evidenceOfLoad } from './evidence-of.ts'
import type { Loaded } from './loaded.ts'
import { startChild, type Child, type ChildOptions } from './start-child.ts'
import { Talk, type Heard } from './talk.ts'

/** A machine that is this busy cannot grade. */
const READY_MS = 20_000

export type SessionOptions = {
  readonly compiled: Compiled
  readonly limits: Limits
  readonly options: ChildOptions
  readonly first: Child
}

export class Session {
  readonly #compiled: Compiled
  readonly #limits: Limits
  readonly #options: ChildOptions
  /** Exports whose call hung or ended a child: asking them again would only do so again. */
  readonly #stopped = new Set<string>()
  #child: Child
  #talk: Talk | null = null
  #loaded: Loaded | null = null
  #spentMs = 0
  #closed = false
  /** How the children before the present one end; killed, but it takes the system a moment. */
  readonly #replaced: Promise<unknown>[] = []
  /** The present child was asked what the calls after it must not know of. */
  #isApart = false
  #last: Promise<unknown> = Promise.resolve()

  constructor({ compiled, limits, options, first }: SessionOptions) {
    this.#compiled = compiled
    this.#limits = limits
    this.#options = options
    this.#child = first
  }

  /** Loads the module into the present child. */
  async load(): Promise<Loaded> {
    const talk = await this.#ready()
    const { entry, modules } = this.#compiled
    const debugging = this.#options.inspect !== undefined
    const texts = [...modules.values()].map(({ name, code, resolutions, output }) => ({
      name,
      code: debugging ? code + output.inlineMap : code,
      resolutions,
    }))
    const heard = await talk.ask(
      { kind: 'load', entry, modules: texts },
      0,
      this.#patience(this.#limits.loadMs),
    )
    this.#loaded = this.#readLoad(heard)
    return this.#loaded
  }

  /** One run at a time: a child answers one question after another. */
  run(probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> {
    return this.#queue(() => {
      if (this.#isApart) this.#replace()
      return this.#runAll(probes)
    })
  }

  /** Asked of a child that has been asked nothing else, and is asked nothing else afterwards. */
  apart(probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> {
    return this.#queue(async () => {
      if (probes.length > 0 && this.#loaded?.kind === 'loaded') this.#replace()
      const evidence = await this.#runAll(probes)
      this.#isApart ||= probes.length > 0
      return evidence
    })
  }

  #queue(work: () => Promise<ReadonlyMap<string, Evidence>>): Promise<ReadonlyMap<string, Evidence>> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  async #runAll(probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> {
    const evidence = new Map<string, Evidence>()
    for (const probe of probes) evidence.set(probe.id, await this.#answer(probe))
    return evidence
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#child.kill()
    await Promise.all([...this.#replaced, this.#child.ended])
  }

  async #answer(probe: Probe): Promise<Evidence> {
    if (this.#loaded?.kind === 'failed') return this.#loaded.evidence
    if (this.#loaded?.kind === 'refused') return evidenceOfLoad(this.#loaded, this.#compiled)
    if (this.#closed || this.#stopped.has(probe.exportName))
      return { kind: 'not-run', because: 'stage-stopped' }
    const left = this.#limits.totalMs - this.#spentMs
    if (left <= 0) return { kind: 'not-run', because: 'no-time-left' }
    if (this.#talk === null && (await this.load()).kind !== 'loaded') return this.#answer(probe)
    return this.#ask(probe, left)
  }

  async #ask(probe: Probe, leftMs: number): Promise<Evidence> {
    const limitMs = probe.limitMs * probe.calls
    const talk = await this.#ready()
    const { exportName, calls, maxCells, inputs } = probe
    const pause = this.#options.inspect !== undefined
    const begun = performance.now()
    const heard = await talk.ask(
      { kind: 'call', exportName, inputs: JSON.stringify(toWire(inputs)), calls, maxCells, pause },
      // A result, its second call, and every argument that was changed.
      (2 + inputs.length) * maxCells,
      this.#patience(Math.min(limitMs, leftMs)),
    )
    if (!pause) this.#spentMs += performance.now() - begun
    const evidence = evidenceOf(heard, { ...probe, limitMs }, this.#compiled.modules, this.#limits)
    const isOver = heard.kind !== 'reply' || (evidence.kind === 'stopped' && evidence.by === 'crash')
    if (isOver) this.#replace()
    // Time that ran out for everything says nothing of this call.
    if (heard.kind === 'late' && leftMs < limitMs) {
      // A timer may be up a moment before the clock says so; what is used up is used up.
      this.#spentMs = this.#limits.totalMs
      return { kind: 'not-run', because: 'no-time-left' }
    }
    if (isOver) this.#stopped.add(exportName)
    return evidence
  }

  async #ready(): Promise<Talk> {
    if (this.#talk !== null) return this.#talk
    const talk = new Talk(this.#child)
    const heard = await talk.ready(this.#patience(READY_MS))
    if (heard.kind !== 'reply' || heard.reply.kind !== 'ready') {
      this.#child.kill()
      throw new Fault(
        'sandbox-unavailable',
        `The process for student code did not start (${heard.kind}): ${this.#child.stderr().slice(0, 300)}`,
        'Look at the load of this machine and at how many processes you may start, and try again.',
      )
    }
    this.#talk = talk
    return talk
  }

  #readLoad(heard: Heard): Loaded {
    if (heard.kind === 'reply' && heard.reply.kind === 'loaded') {
      return { kind: 'loaded', exported: heard.reply.exported.map((name) => cleanText(name, 100)) }
    }
    if (heard.kind === 'reply' && heard.reply.kind === 'load-failed') {
      return { kind: 'refused', error: heard.reply.error, import: heard.reply.import }
    }
    this.#child.kill()
    return {
      kind: 'failed',
      evidence: evidenceOfLoad({ kind: 'heard', heard, limits: this.#limits }, this.#compiled),
    }
  }

  /** A fresh child for what is still to be asked. */
  #replace(): void {
    this.#replaced.push(this.#child.ended)
    this.#child.kill()
    if (!this.#closed) this.#child = startChild(this.#options)
    this.#talk = null
    this.#isApart = false
  }

  #patience(limitMs: number): number | null {
    return this.#options.inspect === undefined ? limitMs : null
  }
}
