/** Authority on what a template may show of two values side by side. */
export type ComparisonView = {
  readonly vector: string
  readonly intent: string
  readonly call: string | null
  /** The part of the result that is compared, or the whole call. */
  readonly subject: string
  /** For example `2 × 3`, or `a list of 8 numbers`. */
  readonly expectedShape: string
  readonly gotShape: string
  readonly expected: readonly MatrixRow[]
  readonly got: readonly MatrixRow[]
  /** Row by row, blank where one of the two has no such row. */
  readonly pairs: readonly {
    readonly label: string
    readonly expected: readonly CellView[]
    readonly got: readonly CellView[]
  }[]
  /** Columns, counted from 1, for the head of a table. */
  readonly expectedColumns: readonly string[]
  readonly gotColumns: readonly string[]
  /** The same where the two share one head: `expected, column 1`. */
  readonly heads: readonly string[]
  /** Too wide to stand side by side on a terminal. */
  readonly wide: boolean
  readonly marksWrong: boolean
}

export type MatrixRow = { readonly label: string; readonly cells: readonly CellView[] }

export type CellView = { readonly text: string; readonly wrong: boolean }
