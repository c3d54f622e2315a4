/** Authority on what is at hand where a submission's results call for further questions. */
import type { Assignment } from '../domain/assignment.ts'
import type { Evidence, Probe } from '../domain/evidence.ts'
import type { Oracle } from '../domain/oracle.ts'

export type Inquiry = {
  readonly assignment: Assignment
  readonly oracle: Oracle
  readonly sandbox: Witness
}

/** A submission that can be asked again and again. */
export type Witness = {
  readonly run: (probes: readonly Probe[]) => Promise<ReadonlyMap<string, Evidence>>
  /** Asks where nothing else has been asked, and nothing else will be. */
  readonly apart: (probes: readonly Probe[]) => Promise<ReadonlyMap<string, Evidence>>
}
