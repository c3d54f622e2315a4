/** Authority on the harness's own failures. They are thrown, never cost a student points, and say what to do. */
export type FaultCode =
  | 'assignment-unknown'
  | 'assignment-invalid'
  | 'vectors-differ'
  | 'oracle-invalid'
  | 'submission-missing'
  | 'submission-unreadable'
  | 'output-unwritable'
  | 'sandbox-unavailable'
  | 'intake-unreadable'
  | 'roster-invalid'
  | 'class-missing'
  | 'class-invalid'
  | 'class-differs'
  | 'gradebook-invalid'
  | 'usage'

export class Fault extends Error {
  readonly code: FaultCode
  /** What to try, as a sentence. */
  readonly hint: string

  constructor(code: FaultCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Fault'
    this.code = code
    this.hint = hint
  }
}
