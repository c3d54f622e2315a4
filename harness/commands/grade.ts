/** Authority on `grade`: one submission, or everything that lies in work/. */
import type { CommandModule } from 'yargs'
import type { Context, Finish } from './context.ts'
import type { GradeArguments } from './grade-arguments.ts'
import { isolationOption } from './isolation-option.ts'
import { paperOption } from './paper-option.ts'
import { seedOption } from './seed-option.ts'

export function gradeCommand(
  context: Context,
  finish: Finish,
): CommandModule<{ assignments: string }, GradeArguments> {
  return {
    command: 'grade [assignment] [path]',
    describe: 'Grade one submission, or everything in work/',
    builder: (args) =>
      args
        .positional('assignment', { type: 'string', describe: 'Its number or name, for example 01' })
        .positional('path', { type: 'string', describe: 'The module, or its folder (work/<assignment>/)' })
        .option('format', {
          choices: ['terminal', 'md', 'html', 'json'] as const,
          default: 'terminal' as const,
          describe: 'What to print',
        })
        .option('out', { type: 'string', describe: 'Folder for report.html, report.md and result.json' })
        .option('stage', { type: 'string', describe: 'Grade this stage alone' })
        .option('seed', seedOption())
        .option('paper', paperOption())
        .option('watch', {
          type: 'boolean',
          default: false,
          describe: 'Grade again whenever a file is saved',
        })
        .option('open', { type: 'boolean', default: false, describe: 'Open the report in a browser' })
        .option('hint', {
          choices: [1, 2, 3] as const,
          default: 3 as const,
          describe: 'How much to say: 1 where, 2 what, 3 why and what to try',
        })
        .option('isolation', isolationOption())
        .option('require-pass', {
          type: 'boolean',
          default: false,
          describe: 'Exit with 1 below the pass mark',
        })
        .option('verbose', { type: 'boolean', default: false, describe: 'Explain every stage' })
        .option('types', {
          type: 'boolean',
          default: true,
          describe: 'Tell type errors; --no-types does not, unless they cost marks',
        })
        .example('$0 grade 01', 'grades work/attention-stages/')
        .example('$0 grade 01 attention.ts --verbose', 'grades a file, and explains every stage')
        .example('$0 grade 01 --format json', 'prints the report as JSON, and nothing else'),
    handler: async (args) => {
      const { gradeAll } = await import('./grade-all.ts')
      finish(await gradeAll(args, context))
    },
  }
}
