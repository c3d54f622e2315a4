/** Authority on what `try` can be told. */
export type TryArguments = {
  readonly assignments: string
  readonly assignment: string
  readonly vector: string
  readonly path: string | undefined
  readonly inspect: boolean
}
