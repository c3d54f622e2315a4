/**
 * Authority on what is said of a class as a whole: `class.json`. Everything in it follows from the records and reports, and
 * nothing from the clock or the order in which they were graded, so the same class gives the same bytes.
 */
import type { ClassOutcome } from './class-record.ts'
import type { ClassRun } from './class-run.ts'
import type { Diagnosis } from './verdict.ts'
import type { IsolationLevel, StageVerdict } from './report.ts'

export type ClassReport = {
  readonly schemaVersion: 1
  readonly assignment: ClassRun['assignment']
  readonly intake: ClassRun['intake']
  readonly freshVectors: number
  /** What a student on the roster who handed in nothing is given; it is in no mean and in no distribution. */
  readonly missing: ClassRun['missing']
  /** Whether names and ids stand for others. */
  readonly pseudonyms: boolean
  readonly counts: {
    readonly students: number
    readonly graded: number
    readonly passed: number
    readonly late: number
    readonly nothing: number
    readonly noModule: number
    readonly refused: number
    readonly faults: number
  }
  /** Whose work could not be graded, and why; ordered by id. Empty where names stand for others: it quotes students. */
  readonly setAside: readonly {
    readonly student: string
    readonly outcome: Exclude<ClassOutcome, { kind: 'graded' } | { kind: 'nothing' }>
  }[]
  /** Of the graded, to a hundredth; null where there are none. Quartiles are inclusive, as spreadsheets call them. */
  readonly marks: {
    readonly mean: number
    readonly lowest: number
    readonly lowerQuartile: number
    readonly median: number
    readonly upperQuartile: number
    readonly highest: number
    /** From 0 to `possible` in equal steps; the last one holds full marks too. */
    readonly bins: readonly { readonly from: number; readonly to: number; readonly students: number }[]
  } | null
  /** In the order of the assignment. */
  readonly stages: readonly {
    readonly stage: string
    readonly possible: number
    readonly verdicts: Readonly<Record<StageVerdict, number>>
    /** Share of the graded who got all of its marks. */
    readonly passRate: number
    readonly meanEarned: number
  }[]
  /** What went wrong, the most frequent first; a student may be behind several. */
  readonly causes: readonly ClassCause[]
  /** Failures that nothing known explains, those alike together: each may be a mistake for the catalogue. */
  readonly unexplained: readonly UnexplainedCluster[]
  readonly vectors: {
    readonly failedByAll: readonly string[]
    readonly passedByAll: readonly string[]
    /** All of them, in order, with how many of the graded do not pass them. */
    readonly failures: readonly {
      readonly vector: string
      readonly stage: string
      readonly hidden: boolean
      readonly students: number
    }[]
  }
  readonly isolation: readonly { readonly level: IsolationLevel; readonly students: number }[]
  /** Whose call or load never ended, or ran out of memory, by stage; `null` is the module itself. */
  readonly limits: readonly {
    readonly stage: string | null
    readonly what: 'time' | 'memory'
    readonly students: readonly string[]
  }[]
  /** Students who handed in the very same files. */
  readonly identical: readonly (readonly string[])[]
  /** Ordered by id. */
  readonly students: readonly ClassStudent[]
}

export type ClassCause = {
  /** The stage it is proven at; null where it is about the module as a whole. */
  readonly stage: string | null
  /** Misconceptions, a relation, a behaviour, an error: what a report calls it, in a few words. */
  readonly name: string
  readonly kind:
    | Diagnosis['kind']
    | 'error'
    | 'missing'
    | 'not-started'
    | 'load-problem'
    /** Marks that the instructor takes off for what the compiler says. */
    | 'type-errors'
    /** Only hidden test vectors fail, and nothing that is known explains it. */
    | 'hidden'
  readonly students: readonly string[]
}

export type UnexplainedCluster = {
  readonly stage: string
  /** Short, and the same for the same wrong results, in every class. */
  readonly signature: string
  readonly students: readonly string[]
  /** A test vector that shows it, the first place that is wrong, and the two numbers. */
  readonly example: {
    readonly vector: string
    readonly at: string
    readonly expected: string
    readonly got: string
  } | null
}

export type ClassStudent = {
  readonly id: string
  readonly name: string | null
  readonly section: string | null
  readonly late: boolean
  readonly outcome: ClassOutcome['kind']
  /** Null where nothing was graded and nothing is given. */
  readonly earned: number | null
  readonly passed: boolean
  readonly firstWrongStage: string | null
  /** The marks of each stage, in the order of the assignment; null where nothing was graded. */
  readonly stages: readonly number[] | null
  /** As `scale: no-scale`, in the order of the stages. */
  readonly causes: readonly string[]
  readonly remarks: readonly string[]
}
