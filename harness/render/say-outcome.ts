/** Authority on the sentences for a call that gave no value. */
import type { Meant, UnusableOutcome } from '../domain/verdict.ts'
import { clip, clipClause } from './clip.ts'
import { listOf } from './count-of.ts'
import type { Explanation } from './report-view.ts'
import { sayBehaviour } from './say-behaviour.ts'
import type { About } from './say-divergence.ts'
import { sayDuration } from './say-duration.ts'
import { sayInputs } from './say-inputs.ts'
import { sayLoadProblem } from './say-load-problem.ts'
import { isNoError, sayAt, sayThrown } from './say-thrown.ts'

export type AboutCall = About & {
  /** It is one of a submission's stages, and not tried by itself. */
  readonly hasOthers: boolean
}

export function sayOutcome(outcome: UnusableOutcome, about: AboutCall): Explanation {
  const { call } = about
  switch (outcome.kind) {
    case 'threw':
      return {
        name: null,
        saw: `${call} threw ${sayThrown(outcome.name, outcome.message)}${outcome.at === null ? '' : ` at ${sayAt(outcome.at)}`}${sayCaller(outcome)}.`,
        because: 'A call that throws returns no value, so there is nothing to compare.',
        try: adviceOnThrown(outcome),
      }
    case 'missing':
      return sayMissing(outcome, about)
    case 'not-loaded':
      return sayLoadProblem(outcome.problem, about.file)
    case 'timed-out':
      return sayTimedOut(outcome, about)
    case 'stopped':
      return sayStopped(outcome, about)
    case 'not-run':
      return {
        name: null,
        saw:
          outcome.because === 'stage-stopped'
            ? `${call} was not called on this test vector, because an earlier call of the same stage had to be stopped.`
            : `${call} was not called on this test vector, because the time for the whole submission was used up.`,
        because: null,
        try: 'Make the earlier call return first; this one will then be run.',
      }
    case 'unanswered':
      return { name: null, saw: 'There is no answer yet.', because: null, try: null }
    case 'no-option':
      return { name: null, saw: `The answer is ${clip(outcome.what, 80)}.`, because: null, try: null }
  }
}

function sayCaller({ calledAt }: Extract<UnusableOutcome, { kind: 'threw' }>): string {
  return calledAt === undefined ? '' : `, called at ${clip(calledAt.file, 80)}, line ${calledAt.line}`
}

function adviceOnThrown({ name, at }: Extract<UnusableOutcome, { kind: 'threw' }>): string {
  if (isNoError(name))
    return 'Throw an Error, as in throw new Error("why"): it knows the line that it comes from.'
  if (at !== null) {
    return `Start at line ${at.line} of ${at.file}: ${ADVICE[name] ?? 'print the values that this line reads'}.`
  }
  return 'Call the function yourself with the inputs of this test vector and follow the message to its line.'
}

type TimedOut = Extract<UnusableOutcome, { kind: 'timed-out' }>

function sayTimedOut({ during, limitMs, tries }: TimedOut, about: AboutCall): Explanation {
  const { call, file, inputs } = about
  const limit = sayDuration(limitMs)
  const given = sayInputs(call, inputs)
  const again = tries === 2 ? ', nor when it was tried once more by itself' : NO_TIME
  switch (during) {
    case 'load':
      return {
        name: null,
        saw: `${file} was still loading after ${limit}, and again when it was tried once more by itself.`,
        because: 'A module only defines its functions when it is loaded, which takes no time to speak of.',
        try: 'Look at what runs outside of the functions, as soon as the module is imported.',
      }
    case 'call':
      return {
        ...sayBehaviour('out-of-time', { call }),
        saw: `${call} did not return within ${limit}${given}${again}.${others(about)}`,
      }
    case 'two-calls':
      return {
        ...sayBehaviour('out-of-time', { call }),
        saw: `Two calls of ${call} one after the other did not end within ${limit}${given}${again}.${others(about)}`,
      }
    case 'second-call':
      return {
        ...sayBehaviour('out-of-time', { call }),
        saw: `${call} returned once${given}; a second call with the same inputs did not return within ${limit}.${others(about)}`,
        try: 'Look for variables declared outside of the function: something that the first call leaves there keeps the second from ending.',
      }
  }
}

const NO_TIME = '; no time was left to try it once more'
function others({ hasOthers }: AboutCall): string {
  return hasOthers ? ' It was stopped; the other stages were run without it.' : ' It was stopped.'
}

type Missing = Extract<UnusableOutcome, { kind: 'missing' }>

function sayMissing({ exported, meant }: Missing, { call, file }: About): Explanation {
  const name = call.slice(0, call.indexOf('('))
  const said =
    meant === null ? sayExported(exported, { name, call, file }) : sayMeant(meant, { name, call, file })
  return { name: null, because: 'A stage is found by the name of its export, spelled exactly so.', ...said }
}

type Wanted = { readonly name: string; readonly call: string; readonly file: string }

function sayMeant(meant: Meant, { name, call, file }: Wanted): Pick<Explanation, 'saw' | 'try'> {
  switch (meant.kind) {
    case 'near': {
      const near = clip(meant.name, 40)
      return {
        saw: `${file} exports no function named ${name}. You export ${near}; did you mean ${name}?`,
        try: `If it is the one, rename ${near} to ${name}.`,
      }
    }
    case 'not-exported':
      return {
        saw: `${file} has ${name}, but does not export it.`,
        try: `Put "export" in front of it: "export function ${call}".`,
      }
    case 'exported-as':
      return {
        saw: `${file} has ${name}, but exports it as ${clip(meant.name, 40)}.`,
        try: `Export it under its own name: "export { ${name} }".`,
      }
    case 'in-default':
      return {
        saw: `${file} has ${name} in its default export, but does not export it by its name.`,
        try: `Export each function by itself: "export function ${call}".`,
      }
  }
}

function sayExported(
  exported: readonly string[],
  { name, call, file }: Wanted,
): Pick<Explanation, 'saw' | 'try'> {
  if (exported.includes(name)) {
    return {
      saw: `${file} exports ${name}, but it is not a function.`,
      try: `Write "export function ${call}", and return the result from it.`,
    }
  }
  const found =
    exported.length === 0
      ? 'It exports nothing'
      : `It exports ${clip(listOf(exported.map((entry) => clip(entry, 40))))}`
  return {
    saw: `${file} exports no function named ${name}. ${found}.`,
    try: `Write "export function ${call}", or put "export" before the function if it is there already.`,
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  ReferenceError: 'a name that is used there is not defined; compare its spelling with where you define it',
  RangeError: 'look for a function that calls itself without an end, and for a length that cannot be one',
  NotImplemented: 'this stage has not been begun',
}

type Stopped = Extract<UnusableOutcome, { kind: 'stopped' }>

function sayStopped({ by, detail }: Stopped, about: AboutCall): Explanation {
  const { call, inputs } = about
  const ended = ` (${clipClause(detail)})`
  switch (by) {
    case 'memory':
      return {
        ...sayBehaviour('out-of-memory', { call }),
        saw: `${call} used more memory than it may${ended}${sayInputs(call, inputs)}.${others(about)}`,
      }
    case 'output':
      return {
        name: null,
        saw: `${call} returned far more numbers than the result has${ended}.`,
        because: 'A result larger than that is not carried over, so it cannot be compared.',
        try: 'Check the bounds of the loops that append rows and entries.',
      }
    case 'crash':
      return {
        name: null,
        saw: `The process that ran ${call} ended before the call returned${ended}.`,
        because: 'No value came back, so there is nothing to compare.',
        try: 'Look for process.exit and for a function that calls itself without an end.',
      }
  }
}
