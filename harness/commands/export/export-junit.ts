/** Authority on `export --to junit`. */
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'

export function exportJunit({ dir }: ExportArguments, { note }: Context): Promise<ExitCode> {
  note(`Nothing is written yet of ${dir}.\n`)
  return Promise.resolve(0)
}
