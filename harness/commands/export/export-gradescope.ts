/** Authority on `export --to gradescope`. In an autograder there, `--out /autograder/results` is the place. */
import { validateGradescope } from '#generated/validate-gradescope.js'
import { toGradescope } from '../../exchange/gradescope.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { exportEach } from './export-each.ts'

export function exportGradescope(args: ExportArguments, context: Context): Promise<ExitCode> {
  const each = {
    format: 'gradescope' as const,
    name: 'results.json',
    validate: validateGradescope,
    make: toGradescope,
  }
  return exportEach(each, args, context)
}
