/** Authority on what each level of isolation is, in words that claim no more than it keeps. */
import type { IsolationLevel } from '../domain/report.ts'

export const ISOLATION: Readonly<Record<IsolationLevel, string>> = {
  process: 'a separate process with limits: a seat belt, not a security boundary',
  namespace: 'a process tree of its own, without network or file system',
  container: 'a container of its own, without network',
}
