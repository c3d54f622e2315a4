/**
 * Authority on the formats of `export`: what each is for, the options that it takes, and where its code is. That code is read
 * only when its format is asked for.
 */
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments, OptionName } from './export-arguments.ts'
import type { FormatName } from './format-names.ts'

export type RunExport = (args: ExportArguments, context: Context) => Promise<ExitCode>

export type ExportFormat = {
  readonly describe: string
  /** Options beside `--out` and `--hint`; with another format they are refused. */
  readonly options: readonly OptionName[]
  readonly load: () => Promise<RunExport>
}

export const formats: Readonly<Record<FormatName, ExportFormat>> = {
  junit: {
    describe: 'JUnit XML, one suite for each student',
    options: [],
    load: async () => (await import('./export-junit.ts')).exportJunit,
  },
}
