/** Authority on `export --to exercism`. */
import { validateExercism } from '#generated/validate-exercism.js'
import { toExercism } from '../../exchange/exercism.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { exportEach } from './export-each.ts'

export function exportExercism(args: ExportArguments, context: Context): Promise<ExitCode> {
  const each = {
    format: 'exercism' as const,
    name: 'results.json',
    validate: validateExercism,
    make: toExercism,
  }
  return exportEach(each, args, context)
}
