/** Authority on what a command is given: where to print, and a child that is already starting. */
import type { Child } from '../sandbox/start-child.ts'

export type Context = {
  /** Started before the arguments were read; null where no command that grades was asked for. */
  readonly spare: Child | null
  /** Standard output: results. */
  readonly say: (text: string) => void
  /** Done when all of that is written; a fault if it cannot be. */
  readonly said: () => Promise<void>
  /** Standard error: progress, notes, faults. */
  readonly note: (text: string) => void
  /** Where standard error is a terminal, for what changes in place; null elsewhere. */
  readonly terminal: NodeJS.WriteStream | null
  readonly colour: boolean
}

/** A command ends with its exit code. 0 grading finished, whatever the marks; 1 `--require-pass`; 2 a fault. */
export type ExitCode = 0 | 1 | 2

/** How a command tells its exit code. */
export type Finish = (code: ExitCode) => void
