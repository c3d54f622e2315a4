/** Authority on how one student stands in the course: each assignment of it in order, with its marks or why it has none. */
import type { FaultCode } from './fault.ts'

export type Standing = {
  readonly assignments: readonly StandingLine[]
  readonly totals: {
    readonly assignments: number
    readonly begun: number
    readonly passed: number
    readonly earned: number
    /** Of all that could be read, whether begun or not. */
    readonly possible: number
  }
}

export type StandingLine = {
  /** What names it on the command line: `01`. */
  readonly number: string
} & (GradedLine | NotBegunLine | FaultLine)

type GradedLine = {
  readonly kind: 'graded'
  readonly assignment: string
  readonly title: string
  readonly earned: number
  readonly possible: number
  readonly passMark: number
  readonly passed: boolean
  /** The stage to look at first, or the topic of a question; null where nothing is left to do, or where the module is not loaded. */
  readonly lookAt: string | null
  /** Whether the module could be loaded. */
  readonly loaded: boolean
  /** Marks that were taken off for type errors. */
  readonly typeCost: number
}

type NotBegunLine = {
  readonly kind: 'not-begun'
  readonly assignment: string
  readonly title: string
  readonly possible: number
  readonly passMark: number
}

/** A failure of ours, or of what lies there: it costs nobody marks, and says what to do. */
type FaultLine = {
  readonly kind: 'fault'
  /** Null where the manifest itself cannot be read. */
  readonly assignment: string | null
  readonly title: string
  /** Null where that is not known. */
  readonly possible: number | null
  readonly code: FaultCode | 'unforeseen'
  readonly message: string
  readonly hint: string
}
