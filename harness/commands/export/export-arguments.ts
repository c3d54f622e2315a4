/** Authority on what `export` can be told. Each option is declared once, and each format names those that it takes. */
import type { FormatName } from './format-names.ts'
import { gradebookOptions } from './gradebook-options.ts'
import type { GradebookArguments } from './gradebook-options.ts'

export const exportOptions = {
  points: {
    type: 'number',
    requiresArg: true,
    describe: 'Scale the marks to this many whole points',
  },
  source: {
    type: 'string',
    requiresArg: true,
    describe: "Folder of the student's module in the repository, for annotations",
  },
  ...gradebookOptions,
} as const

export type OptionName = keyof typeof exportOptions

export type ExportArguments = GradebookArguments & {
  readonly assignments: string
  readonly dir: string
  readonly to: FormatName
  readonly out: string | undefined
  readonly hint: 1 | 2 | 3
  readonly points: number | undefined
  readonly source: string | undefined
}
