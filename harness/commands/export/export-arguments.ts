/** Authority on what `export` can be told. Each option is declared once, and each format names those that it takes. */
import type { HintDepth } from '../../domain/assignment.ts'
import type { FormatName } from './format-names.ts'
import { gradebookOptions } from './gradebook-options.ts'
import type { GradebookArguments } from './gradebook-options.ts'
import { machineOptions } from './machine-options.ts'
import type { MachineArguments } from './machine-options.ts'

export const exportOptions = { ...machineOptions, ...gradebookOptions } as const

export type OptionName = keyof typeof exportOptions

export type ExportArguments = MachineArguments &
  GradebookArguments & {
    readonly assignments: string
    readonly dir: string
    readonly to: FormatName
    readonly out: string | undefined
    readonly hint: HintDepth
  }
