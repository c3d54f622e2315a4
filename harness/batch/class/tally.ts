/** Authority on counting a class one student at a time: what was counted is kept, and the report it came from is let go. */
import type { ReportFile } from '#generated/schemas.js'
import type { StudentCause } from './causes-of.ts'

export type GradedStudent = {
  readonly id: string
  readonly report: ReportFile
  readonly causes: readonly StudentCause[]
}

export type Tally<T> = {
  readonly add: (student: GradedStudent) => void
  /** The same whatever the order in which they were added. */
  readonly result: () => T
}
