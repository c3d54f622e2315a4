/** Authority on what `merge` can be told. */
export type MergeArguments = {
  readonly assignments: string
  readonly dirs: readonly string[]
  readonly out: string
  readonly since: string | undefined
  readonly pseudonyms: boolean
}
