/**
 * Authority on what a template may show of a class: strings, booleans and lists, nothing to compute. `null` stands for "there
 * is none", so that a strict template can ask for it.
 */
import type { Sign } from '../sign.ts'
import type { Cut } from './extent.ts'

export type ClassView = {
  readonly title: string
  readonly students: string
  readonly intake: { readonly said: string; readonly remarks: Cut<string> }
  /** Whether it says who; if not, people and remarks are empty, and a template says nothing in their place. */
  readonly named: boolean
  readonly pseudonyms: boolean
  /** How many there are of each kind, in sentences. */
  readonly counts: readonly string[]
  readonly graded: GradedView | null
  readonly setAside: readonly SetAsideView[]
  readonly identical: Cut<PeopleView>
  /** One sentence in place of the groups; null where there are none. */
  readonly identicalInShort: string | null
  readonly table: Cut<StudentView>
  /** Which test vectors it was graded on. */
  readonly fresh: string
  readonly hasSections: boolean
}

/** What there is to say where somebody was graded. */
export type GradedView = {
  readonly figures: readonly { readonly term: string; readonly number: string; readonly rest: string }[]
  readonly marks: MarksView
  readonly hardest: string
  readonly stages: Cut<StageBarView>
  readonly causes: Cut<CauseView>
  /** Said where there is no cause. */
  readonly noCause: string
  readonly unexplained: Cut<ClusterView>
  /** One sentence in place of the clusters; null where there are none. */
  readonly unexplainedInShort: string | null
  readonly assignment: string
  readonly vectors: VectorsView
  readonly isolation: readonly { readonly level: string; readonly note: string; readonly students: string }[]
  readonly limits: readonly { readonly sentence: string; readonly people: PeopleView }[]
}

export type MarksView = {
  readonly summary: string
  readonly median: string
  readonly passMark: string
  readonly histogram: HistogramView
  readonly bins: readonly { readonly range: string; readonly students: string; readonly bar: string }[]
  /** The distribution in one line of characters. */
  readonly line: string
  /** Where nobody's own marks may be told: the average and the middle half; null where too few were graded for them. */
  readonly middle: string | null
  readonly possible: string
}

/** Places in per cent of a drawing's width, and in pixels of its height. */
export type HistogramView = {
  readonly bars: readonly {
    readonly x: string
    readonly width: string
    readonly y: string
    readonly height: string
    readonly middle: string
    /** Of the number above it. */
    readonly above: string
    readonly students: string | null
  }[]
  readonly ticks: readonly { readonly x: string; readonly label: string }[]
  readonly passMark: { readonly x: string; readonly rest: string; readonly anchor: string }
}

export type StageBarView = {
  readonly stage: string
  readonly call: string
  readonly possible: string
  readonly share: string
  /** Of the graded, how many got all of its marks. */
  readonly full: string
  readonly mean: string
  readonly bar: string
  readonly isHardest: boolean
  readonly verdicts: readonly VerdictBarView[]
}

export type VerdictBarView = Sign & {
  /** For the style sheet. */
  readonly part: string
  readonly students: string
  readonly x: string
  readonly width: string
  readonly middle: string
  /** Whether its number has room inside its part of the bar. */
  readonly isWide: boolean
  readonly isNone: boolean
}

export type PeopleView = {
  readonly shown: readonly PersonView[]
  /** Said after them where others are left out. */
  readonly more: string | null
}

export type PersonView = {
  readonly name: string
  /** To the report; null where there is none to be led to. */
  readonly href: string | null
  readonly last: boolean
}

export type CauseView = {
  readonly name: string
  /** Null where it is about the module as a whole. */
  readonly stage: string | null
  /** Null where the name says it. */
  readonly kind: string | null
  readonly students: string
  readonly share: string
  readonly width: string
  readonly people: PeopleView
}

export type ClusterView = {
  readonly stage: string
  readonly signature: string
  readonly students: string
  readonly example: {
    readonly vector: string
    readonly at: string
    readonly expected: string
    readonly got: string
  } | null
  readonly people: PeopleView
}

export type VectorsView = {
  /** Those that most fail, in a sentence; null where nobody fails any. */
  readonly hardest: string | null
  readonly failedByAll: { readonly sentence: string; readonly vectors: readonly string[] }
  readonly passedByAll: { readonly sentence: string; readonly vectors: readonly string[] }
  readonly failures: readonly {
    readonly vector: string
    readonly hidden: boolean
    readonly students: string
    readonly share: string
    readonly width: string
  }[]
}

/** Everybody that one thing is true of: late, nothing handed in, refused. */
export type SetAsideView = Sign & {
  readonly title: string
  /** What to do about it, or what it means. */
  readonly note: string
  readonly count: string
  /** Something for the instructor to do now. */
  readonly isFault: boolean
  readonly students: Cut<PersonView & { readonly reason: string | null }>
}

export type StudentView = {
  readonly name: string
  readonly id: string | null
  readonly href: string | null
  readonly section: string
  readonly marks: string
  readonly sign: Sign
  readonly causes: string
  readonly remarks: string
}
