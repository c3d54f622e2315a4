/** Authority on what `grade` can be told. */
export type GradeArguments = {
  readonly assignments: string
  readonly assignment: string | undefined
  readonly path: string | undefined
  readonly format: 'terminal' | 'md' | 'html' | 'json'
  readonly out: string | undefined
  readonly stage: string | undefined
  readonly watch: boolean
  readonly open: boolean
  readonly isolation: 'process' | 'namespace' | 'container' | undefined
  readonly 'require-pass': boolean
  readonly verbose: boolean
  readonly types: boolean
}
