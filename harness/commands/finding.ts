/** Authority on what came of one claim about an assignment. */
export type Finding = {
  readonly subject: string
  readonly claim: string
  readonly name: string
  readonly holds: boolean
  readonly saw: string
}
