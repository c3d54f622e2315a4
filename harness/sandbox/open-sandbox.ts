/** Authority on grading code's only door to student code: compile, load, and turn probes into evidence. */
import { basename } from 'node:path'
import type { Limits } from '../domain/assignment.ts'
import type { IsolationLevel } from '../domain/report.ts'
import type { Evidence, LoadProblem, Probe, Submission } from '../domain/evidence.ts'
import type { TypeCheck } from '../domain/type-check.ts'
import { cleanName } from './clean-text.ts'
import { compile, type Compiled } from './compile.ts'
import { problemOfRefusedLoad } from './problem-of-load.ts'
import { Session } from './session.ts'
import { chooseLevel, likelyLevel, type Choice } from './isolation/choose-level.ts'
import { startChild, type Child, type ChildOptions } from './start-child.ts'
import type { TypeCheckOptions } from './type-check/check-types.ts'

export type Sandbox = {
  /** What it runs in, because it was tried and holds. */
  readonly isolation: IsolationLevel
  /** Why it is not the stronger one that is here; null where it is, or where there is none. */
  readonly weakerBecause: string | null
  readonly submission: Submission
  readonly loadProblem: LoadProblem | null
  readonly exported: readonly string[]
  /** Under way since the module was read; null where it was not asked for, or there is no module to look at. */
  readonly types: Promise<TypeCheck> | null
  /** May be called again: further probes go to the same child, as long as it lives. */
  readonly run: (probes: readonly Probe[]) => Promise<ReadonlyMap<string, Evidence>>
  /**
   * Asks a child that has been asked nothing else, and is asked nothing else afterwards: what an earlier call left behind is
   * not there, and what these leave behind gets nowhere.
   */
  readonly apart: (probes: readonly Probe[]) => Promise<ReadonlyMap<string, Evidence>>
  /** Afterwards nothing of it is left: no process, no timer, no open stream. */
  readonly close: () => Promise<void>
}

export type SandboxOptions = {
  readonly entryPath: string
  readonly limits: Limits
  /** Demands a level; the strongest that holds here if left out. */
  readonly isolation?: IsolationLevel | undefined
  /** One that was started early; it is the sandbox's from here on. */
  readonly child?: Child
  readonly inspect?: NonNullable<ChildOptions['inspect']>
  /** Has the types checked on the side. */
  readonly types?: TypeCheckOptions
}

export async function openSandbox(sandbox: SandboxOptions): Promise<Sandbox> {
  const { entryPath, limits, inspect, types } = sandbox
  const early =
    sandbox.child ?? startChild({ level: likelyLevel(sandbox.isolation), memoryMb: limits.memoryMb })
  const [compiled, { level, weakerBecause }] = await orUndo(
    Promise.all([compile(entryPath), levelFor(sandbox)]),
    early.kill,
  )
  const options: ChildOptions = { level, memoryMb: limits.memoryMb, ...(inspect && { inspect }) }
  const session = new Session({ compiled, limits, options, first: await fitting(early, options) })
  const submission = { entryPath, entryFile: cleanName(basename(entryPath)), digest: compiled.digest }
  if (compiled.problem !== null) {
    await session.close()
    return closedSandbox(submission, compiled.problem, { isolation: level.name, weakerBecause })
  }
  const ending = new AbortController()
  const checking = types === undefined ? null : startTypeCheck(compiled, types, ending.signal)
  const close = async () => {
    ending.abort()
    await Promise.all([session.close(), checking])
  }
  const loaded = await orUndo(session.load(), close)
  return {
    isolation: level.name,
    weakerBecause,
    submission,
    loadProblem: loaded.kind === 'refused' ? problemOfRefusedLoad(loaded, compiled.modules) : null,
    exported: loaded.kind === 'loaded' ? loaded.exported : [],
    types: checking,
    run: (probes) => session.run(probes),
    apart: (probes) => session.apart(probes),
    close,
  }
}

/** Nothing of it is read before the child has its module to load. */
async function startTypeCheck(
  compiled: Compiled,
  options: TypeCheckOptions,
  signal: AbortSignal,
): Promise<TypeCheck> {
  const { checkTypes } = await import('./type-check/check-types.ts')
  return checkTypes(compiled, { ...options, signal })
}

/** A debugger has to be reached over the network; whoever debugs runs their own code on their own machine. */
function levelFor({ isolation, inspect }: SandboxOptions): Promise<Choice> {
  return chooseLevel(inspect === undefined ? isolation : 'process')
}

/** The early child, if it is what is asked for here; else another, as early as can be. */
async function fitting(child: Child, options: ChildOptions): Promise<Child> {
  const { level, memoryMb, inspect } = options
  if (child.level === level.name && child.memoryMb === memoryMb && inspect === undefined) return child
  const another = startChild(options)
  await child.kill()
  return another
}

async function orUndo<T>(work: Promise<T>, undo: () => Promise<void>): Promise<T> {
  try {
    return await work
  } catch (error) {
    await undo()
    throw error
  }
}

/** A module that cannot be compiled answers every probe with the reason. */
function closedSandbox(
  submission: Submission,
  problem: LoadProblem,
  level: Pick<Sandbox, 'isolation' | 'weakerBecause'>,
): Sandbox {
  const evidence: Evidence = { kind: 'not-loaded', problem }
  const answer: Sandbox['run'] = (probes) => Promise.resolve(new Map(probes.map(({ id }) => [id, evidence])))
  return {
    ...level,
    submission,
    loadProblem: problem,
    exported: [],
    types: null,
    run: answer,
    apart: answer,
    close: () => Promise.resolve(),
  }
}
