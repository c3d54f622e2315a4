/** Authority on what the TypeScript compiler says of a submission: beside its marks, and never instead of running it. */
import type { Excerpt, Place } from './evidence.ts'

export type TypeProblem = {
  readonly at: Place
  /** The compiler's own number for it, for example `TS2322`. */
  readonly code: string
  readonly message: string
  readonly source: Excerpt
}

/** A stage that the module has but does not export; `as` is the other name that it is exported under, if it is. */
export type Unexported = { readonly name: string; readonly as: string | null }

export type TypeCheck =
  | {
      readonly kind: 'checked'
      /** The first of them, in the order of the files. */
      readonly problems: readonly TypeProblem[]
      /** How many there are in all. */
      readonly found: number
      readonly unexported: readonly Unexported[]
    }
  | {
      readonly kind: 'not-checked'
      /**
       * `no-folder`: there is no folder for temporary files, or no room in it; `stopped`: the compiler ended without an
       * answer, for example when its memory was used up.
       */
      readonly because: 'no-compiler' | 'no-folder' | 'late' | 'stopped'
      readonly limitMs: number
    }
