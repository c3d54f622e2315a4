/** Authority on what an assignment's `oracle.ts` exports: the mathematics that the harness marks with. */
import type { Excess } from './assignment.ts'
import type { NonEmpty, Path, Value, ValueRecord } from './value.ts'

/** A stage as a function of plain values. `program` makes one of a function with narrower types. */
export type Program = ((...inputs: readonly Value[]) => Value) & {
  /** Some rows of the result without the others, for inputs so large that only these are compared. */
  readonly rows?: (rows: readonly number[], inputs: readonly Value[]) => Value
}

/** Lets an author write `program(scale)` for a function of matrices and numbers. It is only called with inputs that
 *  fit: a test vector's, or a student's own values once `accepts` has agreed to them. */
export function program(compute: (...inputs: never[]) => unknown): Program {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where this promise is made
  return compute as Program
}

/**
 * What an input looks like, with a name for each of its sizes: `{ matrix: ['n_q', 'd'] }` is n_q × d. The same name means the
 * same size in every input of a stage, and `n_q+n_past` is the sum of two. From this, inputs are drawn, and a test vector's
 * sizes are read.
 */
export type InputShape =
  | {
      readonly matrix: readonly [rows: string, columns: string]
      /** Some of its entries may be −∞, as a mask leaves them. */
      readonly masked?: true
      /** Every entry is 0 or −∞: a mask to be added. */
      readonly additiveMask?: true
    }
  /** A list of numbers; with `shares` none is negative and together they are 1, as weights are. */
  | { readonly vector: string; readonly shares?: true }
  /** A list of truth values. */
  | { readonly flags: string }
  /** A whole number that is a size by itself, as the d of `scale(s, d)` is. */
  | { readonly size: string }
  | { readonly flag: true }
  | { readonly record: Readonly<Record<string, InputShape>> }
  /** Several of them in a list, each of a shape of its own. */
  | { readonly list: readonly InputShape[] }

export type StageOracle = {
  readonly inputs: NonEmpty<InputShape>
  /** The reference, in ordinary floating-point numbers. */
  readonly compute: Program
  /** The same to 50 digits, rounded once at the end. */
  readonly exact: Program
  /** Absolute error bound of every correct program for each entry of the result, in the result's shape. */
  readonly bound: Program
  /** Whether a student's own earlier values can be given to this stage: right kind, matching shapes, finite. */
  readonly accepts: (...inputs: readonly Value[]) => boolean
  /** The cell of the result at `at`, step by step, as one would with a calculator. */
  readonly work: (inputs: readonly Value[], at: Path) => NonEmpty<string>
  /** Tests that take several calls of the stage, by name. */
  readonly procedures?: Readonly<Record<string, Procedure>>
  /** The ways in which students build this stage from others; absent where it stands by itself. */
  readonly routes?: NonEmpty<Route>
  /** How each field of a composition's trace comes from earlier ones; absent for an ordinary stage. */
  readonly fields?: NonEmpty<Field>
}

/** A test of what holds across several calls of one stage: each call is asked for, and what it gave decides on the next. */
export type Procedure = {
  /** What is called, in words that finish the sentence "This test vector makes several calls: …". */
  readonly calls: string
  /** Yields the inputs of each call, gets what the call returned, and returns the value that is compared. */
  readonly steps: (...inputs: readonly Value[]) => Generator<readonly Value[], Value, Value>
  /** As a stage's, for the value that is compared. */
  readonly bound: Program
}

/** A call of one stage of a module, as another one makes it. */
export type StageCall = { readonly stage: string; readonly inputs: readonly Value[] }

/** One way to build a stage from others: what it comes to, if everything else in it is right. */
export type Route = {
  /** The stages that it calls. What these get wrong is charged to them, so no stage's routes lead back to it. */
  readonly stages: NonEmpty<string>
  /** Yields each call of these, gets what it returned, and returns what this stage then has to return. */
  readonly steps: (...inputs: readonly Value[]) => Generator<StageCall, Value, Value>
}

/** A picture of what a student's own stages do together, as something grows. */
export type Curve = {
  readonly x: NonEmpty<number>
  readonly series: Readonly<Record<string, (x: number) => CurveSteps>>
}

/** Yields what it needs next, gets what the student's stage gave, and returns the number that is drawn. */
export type CurveSteps = Generator<CurveNeed, Value, Value>

export type CurveNeed =
  /** What the stage gave for a test vector of its own that is shown: it was asked already. */
  | { readonly kind: 'vector'; readonly stage: string; readonly name: string }
  | ({ readonly kind: 'call' } & StageCall)

export type Field = {
  readonly name: string
  /** Earlier fields of the trace that `call` reads. */
  readonly needs: readonly string[]
  /** The stage, and its inputs, that give this field; a null stage means that its only input is the field. */
  readonly call: (inputs: readonly Value[], trace: ValueRecord) => FieldCall
}

export type FieldCall = { readonly stage: string | null; readonly inputs: readonly Value[] }

export type Misconception = {
  readonly id: string
  readonly stage: string
  /** The stage with exactly this one change. It may throw where the mistaken operation does not fit the shapes. */
  readonly program: Program
  /** It is right in every number, and needs more than a test vector with limits allows: seen by that limit alone. */
  readonly exceeds?: Excess
  /** For a composition: the fields this changes, each computed from the inputs and the earlier fields as they came. */
  readonly fields?: Readonly<Record<string, (inputs: readonly Value[], trace: ValueRecord) => Value>>
}

/** A different program that is just as right; every one of them must get full marks. */
export type AcceptedVariant = {
  readonly id: string
  readonly changes: Readonly<Record<string, Program>>
}

/** A recipe for a large matrix or list: `values` are drawn by integer arithmetic alone from `seed`. */
export type Recipe = {
  readonly random: {
    /** Rows and columns of a matrix, or the length of a list of numbers. */
    readonly shape: RecipeShape
    readonly seed: number
    readonly values: 'normal' | 'uniform' | 'small-integers' | 'halves'
    readonly times?: number
  }
}

export type RecipeShape = readonly [rows: number, columns: number] | readonly [length: number]

export type SpecimenInput = Value | Recipe

/** A test vector before it is certified: what the author chooses. The expected value and decoys are computed. */
export type Specimen = {
  readonly id: string
  readonly stage: string
  readonly intent: string
  readonly inputs: readonly SpecimenInput[]
  readonly visibility?: 'shown' | 'hidden'
  readonly weight?: number
  readonly rows?: readonly number[]
  /** The stage's procedure that this is the input of, in place of a single call. */
  readonly procedure?: string
  readonly limits?: { readonly memoryMb: number; readonly timeMs: number }
}

export type Oracle = {
  readonly stages: Readonly<Record<string, StageOracle>>
  readonly misconceptions: readonly Misconception[]
  /** The programs that make both mistakes of one stage, in whichever orders differ; none where they exclude each other. */
  readonly together: (one: Misconception, other: Misconception) => readonly Program[]
  readonly accepted: readonly AcceptedVariant[]
  readonly specimens: readonly Specimen[]
  /** By the ids that the manifest has words for. */
  readonly curves?: Readonly<Record<string, Curve>>
  /** A whole module whose stages are the reference's but for `changes`; its composition calls the module's own stages. */
  readonly module: (changes: Readonly<Record<string, Program>>) => Readonly<Record<string, Program>>
}
