/**
 * Authority on what a template may show: strings, booleans and lists, nothing to compute and nothing left to withhold.
 * `null` stands for "there is none", so that a strict template can ask for it.
 */
import type { ComparisonView } from './comparison-view.ts'
import type { CurveView } from './curves/curve-view.ts'
import type { QuestionView } from './question-view.ts'
import type { Sign } from './sign.ts'
import type { WorkedView } from './worked-view.ts'

/** What we saw, why it matters, what to try. */
export type Explanation = {
  /** The misconception's id, where one is proven. */
  readonly name: string | null
  readonly saw: string
  readonly because: string | null
  readonly try: string | null
}

export type ReportView = {
  readonly title: string
  readonly assignment: string
  readonly file: string
  readonly digest: string
  readonly isolation: { readonly level: string; readonly note: string }
  readonly score: Sign & {
    readonly earned: string
    readonly possible: string
    readonly needed: string
    readonly sentence: string
  }
  /** How many test vectors pass, said so that it is true. */
  readonly totals: readonly string[]
  readonly problem: ProblemView | null
  readonly stages: readonly StageView[]
  readonly isQuiz: boolean
  /** What is said of each question, in order; none where the answers could not be read. */
  readonly questions: readonly QuestionView[]
  /** What type errors took off; null where they took nothing. */
  readonly deduction: (Sign & { readonly marks: string; readonly reason: string }) | null
  /** Why marks are given after a slip; null where nothing followed from one. */
  readonly followThrough: string | null
  /** The stage to start with. */
  readonly lead: DetailView | null
  /** The other stages that are not simply correct. */
  readonly rest: readonly DetailView[]
  /** Names those of `rest` that ask for something to be done; null if none does. */
  readonly more: string | null
  /** How to be told more, or why not; null where everything is said. */
  readonly deeper: string | null
  /** What the TypeScript compiler said; null where it has nothing to complain of. */
  readonly types: TypesView | null
  /** None where the assignment has none, or nothing of the student's can be drawn. */
  readonly curves: readonly CurveView[]
  readonly verbose: boolean
}

export type TypesView = {
  /** How many type errors there are and what they cost, or why that is not known. */
  readonly sentence: string
  readonly try: string | null
  readonly problems: readonly TypeProblemView[]
  /** Those that a terminal shows, and what it says of the others. */
  readonly first: readonly TypeProblemView[]
  readonly more: string | null
  /** Said where not all of them are kept. */
  readonly cut: string | null
}

export type TypeProblemView = {
  readonly place: string
  readonly code: string
  readonly message: string
  readonly source: SourceView | null
}

export type ProblemView = Explanation & {
  readonly heading: string
  readonly place: string | null
  readonly source: SourceView | null
  readonly marks: string
}

/** A line of source, split where the problem is, and a caret to stand under that place. */
export type SourceView = { readonly before: string; readonly after: string; readonly caret: string }

export type StageView = {
  readonly stage: string
  readonly call: string
  /** What it is listed as: its name, or the topic of a question. */
  readonly label: string
  readonly sign: Sign
  readonly earned: string
  readonly possible: string
  /** Whether a `DetailView` speaks of it. */
  readonly explained: boolean
  /** The diagnosis in a few words. */
  readonly note: string
  /** None where every field is right. */
  readonly fields: readonly FieldView[]
  readonly vectors: readonly VectorView[]
  readonly summary: string
  readonly hidden: string | null
}

export type FieldView = { readonly field: string; readonly sign: Sign; readonly last: boolean }

export type VectorView = {
  readonly id: string
  readonly intent: string
  readonly sign: Sign
  readonly sentence: string | null
}

export type DetailView = {
  readonly stage: string
  readonly call: string
  readonly sign: Sign
  readonly earned: string
  readonly possible: string
  /** Said before the explanations where there is more than one, or none that is proven. */
  readonly intro: string | null
  readonly explanations: readonly Explanation[]
  /** The first place that is wrong, and nothing of what is wrong with it. */
  readonly where: string
  /** What the explanations rest on. */
  readonly grounds: string | null
  /** The numbers behind a misconception, where no worked cell shows them. */
  readonly example: string | null
  /** What is called, where the test vector spoken of makes several calls. */
  readonly calls: string | null
  readonly fields: readonly FieldView[]
  readonly worked: WorkedView | null
  /** Of a record each part that differs; none where there is nothing to lay side by side. */
  readonly comparisons: readonly ComparisonView[]
  readonly failing: readonly VectorView[]
  readonly failingInShort: string | null
  readonly hidden: string | null
  /** The command that runs the test vector spoken of, alone. */
  readonly run: string | null
}
