/** Authority on what a run tells while it goes on, for whoever shows it. */
export type Progress = {
  readonly begin: (students: number) => void
  readonly done: (how: Done) => void
  /** Also when it was stopped. */
  readonly end: () => void
}

export type Done =
  | 'graded'
  /** By an earlier run, and nothing has changed since. */
  | 'kept'
  /** There was nothing to grade. */
  | 'settled'
  | 'fault'
