/** Authority on what each level of isolation is, in words that claim no more than it keeps. */
import type { IsolationLevel } from '../domain/report.ts'

export const ISOLATION: Readonly<Record<IsolationLevel, string>> = {
  process: 'a process apart: a seat belt for your own code, not a security boundary',
  namespace: 'a process tree of its own, without network or any file of yours',
  container: 'a container of its own, without network',
}
