/** Authority on `batch`: a whole class, from what a learning platform lets one download. */
import { availableParallelism } from 'node:os'
import type { CommandModule } from 'yargs'
import type { BatchArguments } from './batch-arguments.ts'
import { classOptions } from './class-options.ts'
import type { Context, Finish } from './context.ts'
import { isolationOption } from './isolation-option.ts'
import { paperOption } from './paper-option.ts'
import { seedOption } from './seed-option.ts'

export function batchCommand(
  context: Context,
  finish: Finish,
): CommandModule<{ assignments: string }, BatchArguments> {
  return {
    command: 'batch <intake>',
    describe: 'Grade a whole class',
    builder: (args) =>
      args
        .parserConfiguration({ 'duplicate-arguments-array': true, 'parse-positional-numbers': false })
        .middleware(onlyLast, true)
        .positional('intake', {
          type: 'string',
          demandOption: true,
          describe: 'What was downloaded: a folder, or a zip',
        })
        .option('assignment', {
          type: 'string',
          array: true,
          nargs: 1,
          requiresArg: true,
          defaultDescription: 'each that somebody handed in',
          describe: 'Its number or name; several as 01,02 or given again',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          defaultDescription: 'reports/<assignment>, or reports for several',
          describe: 'Folder for the class; run again with the same one to go on',
        })
        .option('roster', { type: 'string', requiresArg: true, describe: 'CSV file of who is in the class' })
        .option('missing', {
          choices: ['none', 'zero'] as const,
          default: 'none' as const,
          describe: 'What whoever handed in nothing is given',
        })
        .option('form', {
          choices: ['folders', 'files', 'canvas', 'moodle', 'gradescope', 'clones', 'pattern'] as const,
          defaultDescription: 'found out',
          describe: 'How the students are told apart',
        })
        .option('pattern', {
          type: 'string',
          requiresArg: true,
          describe: 'Regular expression over paths, with a group named student',
        })
        .option('slug', {
          type: 'string',
          requiresArg: true,
          describe: "What the names of clones begin with, before the student's",
        })
        .option('classroom', {
          type: 'string',
          requiresArg: true,
          describe: "Classroom 50's name of the classroom, with which the names of its clones begin",
        })
        .option('seed', seedOption())
        .option('paper', paperOption())
        .option('jobs', {
          type: 'number',
          requiresArg: true,
          default: availableParallelism(),
          defaultDescription: 'one for each core',
          describe: 'How many submissions at once',
        })
        .option('shard', { type: 'string', requiresArg: true, describe: 'Only a part, for example 1/3' })
        .option('fresh', { type: 'boolean', default: false, describe: 'Grade again what is done already' })
        .option('remove-others', {
          type: 'boolean',
          default: false,
          describe: 'Remove the results in --out of students who are not in this intake',
        })
        .options(classOptions)
        .option('hint', {
          choices: [1, 2, 3] as const,
          default: 3 as const,
          describe: 'How much the reports say: 1 where, 2 what, 3 why and what to try',
        })
        .option('types', {
          type: 'boolean',
          default: true,
          describe: 'Tell type errors; --no-types does not, unless they cost marks',
        })
        .option('isolation', isolationOption())
        .option('allow-weak-isolation', {
          type: 'boolean',
          default: false,
          describe: "Run students' code at the level process too",
        })
        .example('$0 batch submissions.zip --assignment 01', 'grades a Canvas or Moodle download')
        .example('$0 batch submissions.zip', 'grades each assignment of which it holds modules')
        .example('$0 batch class/ --assignment 01 --shard 1/3 --out part-1', 'grades a third of it'),
    handler: async (args) => {
      const { batchClass } = await import('./batch-class.ts')
      finish(await batchClass(args, context))
    },
  }
}

/** An option that is given twice counts once, the last time; only assignments may be several. */
function onlyLast(args: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(args)) {
    if (Array.isArray(value) && name !== '_' && name !== 'assignment') args[name] = value.at(-1)
  }
}
