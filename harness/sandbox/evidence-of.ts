/** Authority on what an answer, or its absence, is as evidence. */
import type { Limits } from '../domain/assignment.ts'
import type { Evidence, Probe } from '../domain/evidence.ts'
import { cleanText } from './clean-text.ts'
import type { Compiled, CompiledModule } from './compile.ts'
import { callerOfStack, placeOfStack } from './place-in-source.ts'
import { problemOfRefusedLoad } from './problem-of-load.ts'
import type { Reply, Thrown } from './protocol.ts'
import { NumberReader, readNode } from './read-node.ts'
import type { RefusedLoad } from './loaded.ts'
import type { Heard } from './talk.ts'

type Modules = ReadonlyMap<string, CompiledModule>

const MOST_PRINTED = 17_000

export function evidenceOf(heard: Heard, probe: Probe, modules: Modules, limits: Limits): Evidence {
  if (heard.kind !== 'reply')
    return evidenceOfSilence(heard, probe.calls === 2 ? 'two-calls' : 'call', probe.limitMs, limits)
  const { reply, payload } = heard
  switch (reply.kind) {
    case 'answer':
      return readAnswer(reply, payload)
    case 'threw': {
      const { name, message, stack } = reply.error
      const full = evidenceOfFullMemory(reply.error, limits)
      if (full !== null) return full
      const at = placeOfStack(stack, modules)
      const calledAt = callerOfStack(stack, modules)
      const printed = cleanText(reply.printed, MOST_PRINTED)
      return {
        kind: 'threw',
        name: cleanText(name, 100),
        message: cleanText(message, 500),
        at,
        ...(calledAt && { calledAt }),
        call: reply.call,
        printed,
      }
    }
    case 'missing':
      return {
        kind: 'missing',
        exported: reply.exported.map((name) => cleanText(name, 100)),
        inDefault: reply.inDefault.map((name) => cleanText(name, 100)),
      }
    case 'too-large':
      return { kind: 'stopped', by: 'output', detail: `more than ${probe.maxCells} numbers` }
    case 'ready':
    case 'loaded':
    case 'load-failed':
      return crash('it answered another question')
  }
}

/** The engine throws where a single thing is larger than there is room for; what it says is its own, in every version. */
export function evidenceOfFullMemory({ name, message }: Thrown, { memoryMb }: Limits): Evidence | null {
  if (name !== 'RangeError') return null
  if (message === 'Array buffer allocation failed')
    return { kind: 'stopped', by: 'memory', detail: `${memoryMb} MB` }
  return message === 'Invalid string length'
    ? { kind: 'stopped', by: 'memory', detail: 'a text longer than the engine can hold' }
    : null
}

function readAnswer(reply: Extract<Reply, { kind: 'answer' }>, payload: Uint8Array): Evidence {
  const numbers = new NumberReader(payload)
  return {
    kind: 'returned',
    value: readNode(reply.value, numbers),
    changed: reply.changed.map(({ argument, at, after }) => ({
      argument,
      at: at.map((step) => (typeof step === 'string' ? cleanText(step, 100) : step)),
      after: readNode(after, numbers),
    })),
    again: reply.again === null ? null : readNode(reply.again, numbers),
    later: null,
    alone: null,
    sharedRows: reply.sharedRows,
    printed: cleanText(reply.printed, MOST_PRINTED),
  }
}

type FailedLoad = RefusedLoad | { readonly kind: 'heard'; readonly heard: Heard; readonly limits: Limits }

export function evidenceOfLoad(failed: FailedLoad, { modules }: Compiled): Evidence {
  switch (failed.kind) {
    case 'refused':
      return { kind: 'not-loaded', problem: problemOfRefusedLoad(failed, modules) }
    case 'heard': {
      const { heard, limits } = failed
      if (heard.kind === 'reply') return crash('it answered another question')
      return evidenceOfSilence(heard, 'load', limits.loadMs, limits)
    }
  }
}

function evidenceOfSilence(
  heard: Exclude<Heard, { kind: 'reply' }>,
  during: 'load' | 'call' | 'two-calls',
  limitMs: number,
  limits: Limits,
): Evidence {
  switch (heard.kind) {
    case 'late':
      // A load is asked here when it was tried twice.
      return { kind: 'timed-out', during, limitMs, tries: during === 'load' ? 2 : 1 }
    case 'violation':
      return crash(heard.what)
    case 'ended': {
      if (heard.outOfMemory) return { kind: 'stopped', by: 'memory', detail: `${limits.memoryMb} MB` }
      const { code, signal } = heard.ending
      return crash(signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`)
    }
  }
}

function crash(detail: string): Evidence {
  return { kind: 'stopped', by: 'crash', detail }
}
