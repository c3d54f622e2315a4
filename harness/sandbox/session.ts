/** Authority on asking one submission's functions: in which order, apart from what, and what follows when one does not answer. */
import type { Evidence, Probe } from '../domain/evidence.ts'
import { AnsweringChild, type AnsweringOptions } from './answering-child.ts'
import type { Loaded } from './loaded.ts'

export class Session {
  readonly #child: AnsweringChild
  /** Exports whose call hung or ended a child: asking them again would only do so again. */
  readonly #stopped = new Set<string>()
  /** The present child was asked what the calls after it must not know of. */
  #isApart = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: AnsweringOptions) {
    this.#child = new AnsweringChild(options)
  }

  load(): Promise<Loaded> {
    return this.#child.load()
  }

  /** One run at a time: a child answers one question after another. */
  run(probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> {
    return this.#queue(() => {
      if (this.#isApart) this.#freshen()
      return this.#runAll(probes)
    })
  }

  /** Asked of a child that has been asked nothing else, and is asked nothing else afterwards. */
  apart(probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> {
    return this.#queue(async () => {
      if (probes.length > 0) this.#freshen()
      const evidence = await this.#runAll(probes)
      this.#isApart ||= probes.length > 0
      return evidence
    })
  }

  close(): Promise<void> {
    return this.#child.close()
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

  async #answer(probe: Probe): Promise<Evidence> {
    const { exportName } = probe
    const unloaded = this.#child.unloaded()
    if (unloaded !== null) return unloaded
    if (this.#stopped.has(exportName)) return { kind: 'not-run', because: 'stage-stopped' }
    const earlier = this.#child.asked.filter((one) => one.exportName === exportName)
    const first = await this.#child.ask(probe, 'beside')
    const again = mayBeOthers(first) ? await this.#askAgain(probe, earlier) : first
    // What was known to have no memory left does not become late because it took longer to get there.
    const evidence = isOver(again) && first.kind === 'stopped' ? first : again
    if (isOver(evidence)) this.#stopped.add(exportName)
    return evidence
  }

  /**
   * What was late, or had no memory left, is tried once more: alone, and in a child that is asked nothing but what this function
   * was asked before. So neither a busy machine nor another function is held against it, and what its own earlier calls left
   * behind still is. A single call first, so that it is known which of the two was late.
   */
  async #askAgain(probe: Probe, earlier: readonly Probe[]): Promise<Evidence> {
    const single = await this.#replay(earlier, { ...probe, calls: 1 })
    if (probe.calls === 1 || single.kind !== 'returned') return single
    const both = await this.#replay(earlier, probe)
    return both.kind === 'timed-out' ? { ...both, during: 'second-call', limitMs: probe.limitMs } : both
  }

  async #replay(earlier: readonly Probe[], probe: Probe): Promise<Evidence> {
    this.#freshen()
    for (const one of earlier) {
      const evidence = await this.#child.ask(one, 'alone')
      if (isOver(evidence)) return evidence
    }
    return this.#child.ask(probe, 'alone')
  }

  #freshen(): void {
    this.#child.freshen()
    this.#isApart = false
  }
}

/** Whether it can be for a reason that the function has no part in. */
function mayBeOthers(evidence: Evidence): boolean {
  return evidence.kind === 'timed-out'
    ? evidence.during === 'call'
    : evidence.kind === 'stopped' && evidence.by === 'memory'
}

/** Whether the same would only come again. */
function isOver(evidence: Evidence): boolean {
  return evidence.kind === 'timed-out' || (evidence.kind === 'stopped' && evidence.by !== 'output')
}
