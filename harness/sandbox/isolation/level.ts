/** Authority on what a level of isolation is to the code that starts a child: how a program is wrapped, and ended. */
import type { IsolationLevel } from '../../domain/report.ts'
import type { ProcessLimits } from '../limit-process.ts'

export type Level = {
  readonly name: IsolationLevel
  /** Node with these arguments, as it is started at this level. */
  readonly wrap: (nodeArguments: readonly string[], limits: ProcessLimits) => Wrapped
  /** Node's own process, where the system limits it by its number; null where it has none here, or none yet. */
  readonly innermost: (pid: number) => number | null
  /** The signal by which whoever uses too much memory is ended; null where the engine itself says that it has run out. */
  readonly memorySignal: 'SIGKILL' | null
}

export type Wrapped = {
  readonly program: string
  readonly args: readonly string[]
  /** For the program around Node, and not for Node. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What is to be read from a fourth descriptor by the program around Node. */
  readonly fourth: Uint8Array | null
  /** Ends it where ending the program that was started does not, and says when it is gone. */
  readonly end: (() => Promise<unknown>) | null
}
