/** Authority on asking one submission's functions: in which order, apart from what, and what follows when one does not answer. */
import type { Evidence, Probe } from '../domain/evidence.ts'
import { AnsweringChild, type AnsweringOptions, type Turn } from './answering-child.ts'
import type { Loaded } from './loaded.ts'
import { TightChildren } from './tight-children.ts'

type SessionOptions = Omit<AnsweringOptions, 'spent' | 'isTight'>

export class Session {
  readonly #child: AnsweringChild
  readonly #tight: TightChildren
  readonly #isDebugged: boolean
  /**
   * What hung or ended a child, twice: asking it again would only do so again. A call that is about memory stops nothing but
   * itself: it has a child of its own, and is about its own inputs. So no marks depend on which of them is asked first.
   */
  readonly #stopped = new Set<string>()
  /** The present child was asked what the calls after it must not know of. */
  #isApart = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: SessionOptions) {
    const whole = { ...options, spent: { ms: 0 } }
    this.#child = new AnsweringChild(whole)
    this.#tight = new TightChildren(whole)
    this.#isDebugged = options.options.inspect !== undefined
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

  async close(): Promise<void> {
    await Promise.all([this.#child.close(), this.#tight.close()])
  }

  #queue(work: () => Promise<ReadonlyMap<string, Evidence>>): Promise<ReadonlyMap<string, Evidence>> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  async #runAll(probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> {
    const evidence = new Map<string, Evidence>()
    const suspects: Suspect[] = []
    for (const probe of probes) {
      if (suspects.some((suspect) => holdsUp(suspect.probe, probe))) continue
      const earlier = this.#child.asked.filter((one) => one.exportName === probe.exportName)
      const first = await this.#answer(probe)
      evidence.set(probe.id, first)
      if (mayBeOthers(first)) suspects.push({ probe, first, earlier })
    }
    // Not before every other function was asked: so one that hangs takes no time from those that do not.
    for (const suspect of suspects) evidence.set(suspect.probe.id, await this.#tryAgain(suspect))
    const left = probes.filter(({ id }) => !evidence.has(id))
    const further = left.length === 0 ? [] : await this.#runAll(left)
    return new Map([...evidence, ...further])
  }

  async #answer(probe: Probe): Promise<Evidence> {
    const unloaded = this.#child.unloaded()
    if (unloaded !== null) return unloaded
    if (this.#stopped.has(probe.exportName)) return { kind: 'not-run', because: 'stage-stopped' }
    return this.#ask(probe, 'beside')
  }

  #ask(probe: Probe, turn: Turn): Promise<Evidence> {
    const { memoryMb } = probe
    // Whoever debugs has attached to one process, and is not limited there.
    return memoryMb === undefined || this.#isDebugged
      ? this.#child.ask(probe, turn)
      : this.#tight.ask(probe, turn, memoryMb)
  }

  /** If it comes to the same, this function is not asked any more, unless that call is about memory. */
  async #tryAgain(suspect: Suspect): Promise<Evidence> {
    const again = await this.#askAgain(suspect)
    const { exportName, memoryMb } = suspect.probe
    const isHopeless = again.kind === 'not-run' || mayBeOthers(again)
    if (isHopeless && memoryMb === undefined) this.#stopped.add(exportName)
    // Where no time was left it stays as it was; and what had no memory is not late because it took longer to get there.
    const isWorse = again.kind === 'not-run' || (mayBeOthers(again) && suspect.first.kind === 'stopped')
    return isWorse ? suspect.first : again
  }

  /**
   * Alone, and in a child that is asked nothing but what this function was asked before. So neither a busy machine nor another
   * function is held against it, and what its own earlier calls left behind still is. A single call first, so that it is known
   * which of the two was late.
   */
  async #askAgain({ probe, earlier }: Suspect): Promise<Evidence> {
    const single = triedTwice(await this.#replay(earlier, probe.calls === 2 ? { ...probe, calls: 1 } : probe))
    if (probe.calls !== 2 || single.kind !== 'returned') return single
    const both = triedTwice(await this.#replay(earlier, probe))
    return both.kind === 'timed-out' ? { ...both, during: 'second-call', limitMs: probe.limitMs } : both
  }

  async #replay(earlier: readonly Probe[], probe: Probe): Promise<Evidence> {
    // Nothing was asked of its process before it.
    if (probe.memoryMb !== undefined) return this.#ask(probe, 'alone')
    this.#freshen()
    for (const one of earlier) {
      const evidence = await this.#child.ask(one, 'alone')
      if (mayBeOthers(evidence)) return evidence
    }
    return this.#child.ask(probe, 'alone')
  }

  #freshen(): void {
    this.#child.freshen()
    this.#isApart = false
  }
}

/** A call that came to no end, for a reason that its function may have no part in. */
type Suspect = {
  readonly probe: Probe
  readonly first: Evidence
  /** What the same child had answered for the same function. */
  readonly earlier: readonly Probe[]
}

function mayBeOthers(evidence: Evidence): boolean {
  return evidence.kind === 'timed-out'
    ? evidence.during !== 'load'
    : evidence.kind === 'stopped' && evidence.by !== 'output'
}

function triedTwice(evidence: Evidence): Evidence {
  return evidence.kind === 'timed-out' ? { ...evidence, tries: 2 } : evidence
}

/** Whether `probe` waits until it is known if `suspect` comes to no end again. */
function holdsUp(suspect: Probe, probe: Probe): boolean {
  return suspect.exportName === probe.exportName && suspect.memoryMb === undefined
}
