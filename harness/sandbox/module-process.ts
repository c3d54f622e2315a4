/** Authority on one child and the module in it: it is made ready, limited, given the module once, and asked. */
import type { Limits } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { Compiled } from './compile.ts'
import { limitProcess } from './limit-process.ts'
import type { Question } from './protocol.ts'
import type { Child } from './start-child.ts'
import type { NodeProcess } from './start-node.ts'
import { Talk, type Heard } from './talk.ts'
import { watchMemory, type MemoryWatch } from './watch-memory.ts'

/** A machine that is this busy cannot grade. */
const READY_MS = 20_000

const ENGINES_OWN = ['SIGSEGV', 'SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGBUS']

export type CallQuestion = Omit<Extract<Question, { kind: 'call' }>, 'id' | 'kind' | 'pause'> & {
  readonly inputs: Uint8Array
}

export type ModuleProcessOptions = {
  readonly compiled: Compiled
  readonly limits: Limits
  readonly child: Child
  /** Nobody is hurried, and the debugger stops just before a call. */
  readonly isDebugged: boolean
  /** It gets as much memory as `limits` say, and hardly any more. */
  readonly isTight: boolean
}

export class ModuleProcess {
  readonly #compiled: Compiled
  readonly #limits: Limits
  readonly #child: Child
  readonly #isDebugged: boolean
  readonly #isTight: boolean
  #talk: Talk | null = null
  #watch: MemoryWatch | null = null

  constructor({ compiled, limits, child, isDebugged, isTight }: ModuleProcessOptions) {
    this.#compiled = compiled
    this.#limits = limits
    this.#child = child
    this.#isDebugged = isDebugged
    this.#isTight = isTight
  }

  /** Hands the module over; nothing of a student's is in there before. */
  async load(limitMs: number): Promise<Heard> {
    const talk = await this.ready()
    const { entry, modules } = this.#compiled
    const texts = [...modules.values()].map(({ name, code, resolutions, output }) => ({
      name,
      code: this.#isDebugged ? code + output.inlineMap : code,
      resolutions,
    }))
    return talk.ask({ kind: 'load', entry, modules: texts }, 0, this.#patience(limitMs))
  }

  async call({ inputs, ...question }: CallQuestion, mostNumbers: number, limitMs: number): Promise<Heard> {
    const talk = await this.ready()
    const whole = { kind: 'call', ...question, pause: this.#isDebugged } as const
    return this.#ofMemory(await talk.ask(whole, mostNumbers, this.#patience(limitMs), inputs))
  }

  /** Says when it is gone. */
  end(): Promise<void> {
    this.#watch?.stop()
    return this.#child.kill()
  }

  /** Started, and limited by the system where it can be. */
  async ready(): Promise<Talk> {
    if (this.#talk !== null) return this.#talk
    const node = await this.#child.node
    const talk = new Talk(node)
    const heard = await talk.ready(this.#patience(READY_MS))
    if (heard.kind !== 'reply' || heard.reply.kind !== 'ready') throw this.#notReady(node, heard.kind)
    if (!this.#isDebugged) await limitProcess(node.pid(), this.#systemLimits())
    if (this.#isTight) this.#watch = watchMemory(node.pid(), this.#limits.memoryMb, node.kill)
    this.#talk = talk
    return talk
  }

  /** The time is for whoever is no longer ended by us: engines use several processors at once, and loads are repeated. */
  #systemLimits() {
    const { memoryMb, loadMs, totalMs } = this.#limits
    const cpuSeconds = 30 + Math.ceil((4 * (loadMs + totalMs)) / 1000)
    return { memoryMb, cpuSeconds, isTight: this.#isTight }
  }

  /** An engine that is refused memory where it expects none to be refused ends in any of these ways, and says nothing. */
  #ofMemory(heard: Heard): Heard {
    if (!this.#isTight || heard.kind !== 'ended') return heard
    const { signal } = heard.ending
    const isRefused = this.#watch?.hasExceeded() === true || ENGINES_OWN.some((one) => one === signal)
    return { ...heard, outOfMemory: heard.outOfMemory || isRefused }
  }

  #notReady(node: NodeProcess, heard: Heard['kind']): Fault {
    void this.end()
    return new Fault(
      'sandbox-unavailable',
      `The process for student code did not start (${heard}): ${node.stderr().slice(0, 300)}`,
      'Look at the load of this machine and at how many processes you may start, and try again.',
    )
  }

  #patience(limitMs: number): number | null {
    return this.#isDebugged ? null : limitMs
  }
}
