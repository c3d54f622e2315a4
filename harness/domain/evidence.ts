/** Authority on what a sandbox can say: which call was made and what came of it. It knows no answers. */
import type { Path, Value } from './value.ts'

export type Submission = {
  /** Absolute path of the module's entry file. */
  readonly entryPath: string
  /** Its name, as students know it. */
  readonly entryFile: string
  /** `sha256:` and the digest of every file that was read, in order of name. */
  readonly digest: string
}

/** One call for the sandbox to make, or one export to read: its name and its inputs, never an expected value. */
export type Probe = {
  readonly id: string
  readonly exportName: string
  readonly inputs: readonly Value[]
  /** Called twice in a row with fresh inputs, unless the call is expensive; 0 reads the export as it stands and calls nothing. */
  readonly calls: 0 | 1 | 2
  /** Most numbers that a result may hold; a result with more is not carried over. */
  readonly maxCells: number
  readonly limitMs: number
  /** Where the call is about memory: it is made in a process of its own, which gets this much and little more. */
  readonly memoryMb?: number
}

/** A place in the student's own source; line and column count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** The source around a place, cut in two there; long lines are kept in part. */
export type Excerpt = { readonly before: string; readonly after: string }

/** A value as far as it could be read. A record stays readable field by field. */
export type Returned =
  | { readonly kind: 'readable'; readonly value: Value }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Returned> }
  /** `what` names the first thing that is no matrix, in words: `a Promise`, `undefined`, `a function`. */
  | { readonly kind: 'unreadable'; readonly what: string; readonly at: Path }

/** An argument that was not as it was given when the call came back. */
export type ChangedInput = {
  readonly argument: number
  /** The first entry that changed. */
  readonly at: Path
  /** What the argument was afterwards. */
  readonly after: Returned
}

/** Why nothing of a module can be marked. */
export type LoadProblem =
  /** The file is not one that can be graded: too large, not text, a link, nested too deeply. */
  | { readonly kind: 'unreadable-file'; readonly file: string; readonly message: string }
  | {
      readonly kind: 'syntax'
      readonly message: string
      readonly at: Place | null
      readonly source: Excerpt
    }
  | {
      readonly kind: 'import'
      readonly specifier: string
      readonly at: Place | null
      readonly message: string
    }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly at: Place | null }
  | { readonly kind: 'compile-time-out'; readonly limitMs: number }
  /** The answers of a quiz are for another paper than the one that is marked; `answered` is null where they name none. */
  | { readonly kind: 'other-paper'; readonly answered: string | null; readonly marked: string }
  /** The answers of a quiz are no record; `what` they are instead, in words, or null where there are none. */
  | { readonly kind: 'no-answers'; readonly what: string | null }

export type Evidence =
  | {
      readonly kind: 'returned'
      readonly value: Returned
      /** What a second call with the same inputs gave, if it was not the same; null if it was (or was not made). */
      readonly again: Returned | null
      /** What the same call gave after the calls of everything else; null if that was not asked. */
      readonly later: Returned | null
      /** What the same call gave in a process that had been asked nothing else; null if that was not asked. */
      readonly alone: Returned | null
      readonly changed: readonly ChangedInput[]
      /** Two rows of the result are one and the same array. */
      readonly sharedRows: boolean
      readonly printed: string
    }
  | {
      readonly kind: 'threw'
      readonly name: string
      readonly message: string
      readonly at: Place | null
      /** The nearest place on another line from which that one was reached; left out where there is none. */
      readonly calledAt?: Place
      /** Which of the two calls threw. */
      readonly call: 1 | 2
      readonly printed: string
    }
  /** The module loaded but exports no such function. */
  | {
      readonly kind: 'missing'
      /** What it does export. */
      readonly exported: readonly string[]
      /** Functions that are in its default export. */
      readonly inDefault: readonly string[]
    }
  | { readonly kind: 'not-loaded'; readonly problem: LoadProblem }
  /** `two-calls`: both together; `second-call`: one with these inputs came back in time, and a second after it did not. */
  | {
      readonly kind: 'timed-out'
      readonly during: 'load' | 'call' | 'two-calls' | 'second-call'
      readonly limitMs: number
      /** 1 where no time was left to try it once more. */
      readonly tries: 1 | 2
    }
  | {
      readonly kind: 'stopped'
      /** `memory`: the heap limit; `output`: more numbers than a result may hold; `crash`: its process ended by itself. */
      readonly by: 'memory' | 'output' | 'crash'
      /** The limit that was met, or how the process ended, in words. */
      readonly detail: string
    }
  /** Not asked: an earlier test vector of the same stage was timed out or stopped, or no time was left. */
  | { readonly kind: 'not-run'; readonly because: 'stage-stopped' | 'no-time-left' }
