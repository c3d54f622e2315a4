/** Authority on what a template may show of a cell that is worked out by hand. */
export type WorkedView = {
  readonly code: string
  readonly where: string
  readonly vector: string
  readonly intent: string
  /** The call with its inputs, where that is short enough to read. */
  readonly call: string | null
  readonly steps: readonly string[]
  readonly expected: string
  readonly got: string
}
