/** Authority on what a level of isolation is to the code that starts a child: how a program is wrapped, and ended. */
import type { IsolationLevel } from '../../domain/report.ts'

export type Level = {
  readonly name: IsolationLevel
  /** Node with these arguments, as it is started at this level. */
  readonly wrap: (nodeArguments: readonly string[]) => Wrapped
  /** Node's own process, where the system limits it by its number; null where it has none here, or none yet. */
  readonly innermost: (pid: number) => number | null
}

export type Wrapped = {
  readonly program: string
  readonly args: readonly string[]
  /** What is to be read from a fourth descriptor by whatever wraps Node. */
  readonly fourth: Uint8Array | null
  /** What ends it where ending the program that was started does not. */
  readonly end: (() => void) | null
}
