/** Authority on which command is meant, and on its exit code. */
import yargs from 'yargs'
import { Fault } from '../domain/fault.ts'
import { closest } from '../load/closest.ts'
import { ownAssignments } from '../load/find-assignment.ts'
import { escapeLines } from '../render/escape.ts'
import { batchCommand } from './batch.ts'
import type { Context, ExitCode, Finish } from './context.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { gradeCommand } from './grade.ts'
import { mergeCommand } from './merge.ts'
import { sayFailure } from './say-failure.ts'
import { startCommand } from './start.ts'
import { tryCommand } from './try.ts'
import { vectorsCommand } from './vectors.ts'

export async function runCommand(words: readonly string[], printing: Context): Promise<ExitCode> {
  // Notes repeat what stands on the command line and in the names of files.
  const context: Context = { ...printing, note: (text) => printing.note(escapeLines(text)) }
  let code: ExitCode = 0
  const finish: Finish = (given) => {
    code = given
  }
  try {
    await parser(words, context, finish).parseAsync()
    await context.said()
    return code
  } catch (error) {
    context.note(sayFailure(error))
    return 2
  }
}

function parser(words: readonly string[], context: Context, finish: Finish) {
  const cli = yargs([...words])
  return cli
    .scriptName('followthrough')
    .usage('$0 <command>\n\nMarks coursework stage by stage, and follows through from earlier slips.')
    .option('assignments', {
      type: 'string',
      default: ownAssignments,
      defaultDescription: 'the ones that came with it',
      describe: 'Folder that holds one folder for each assignment',
    })
    .command(gradeCommand(context, finish))
    .command(startCommand(context))
    .command(tryCommand(context, finish))
    .command(batchCommand(context, finish))
    .command(mergeCommand(context, finish))
    .command(doctorCommand(context, finish))
    .command(vectorsCommand(context, finish))
    .command(exportCommand(context, finish))
    .demandCommand(1, 'No command was given.')
    .recommendCommands()
    .strict()
    .parserConfiguration({ 'parse-positional-numbers': false, 'duplicate-arguments-array': false })
    .wrap(100)
    .detectLocale(false)
    .version()
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message: string | null, error: Error | undefined) => {
      // What yargs finds wrong with the words comes as a message, or as an error of its own.
      if (error !== undefined && error.name !== 'YError') throw error
      const said = message ?? error?.message ?? 'The command could not be read.'
      throw new Fault('usage', said, `${meant(said, optionsOf(cli))}${SEE}`)
    })
}

const SEE = 'Add --help to see the commands and their options.'

/** "Did you mean", for the first option that is not known. */
function meant(message: string, known: readonly string[]): string {
  const [, unknown] = /^Unknown arguments?: ([\w-]+)/.exec(message) ?? []
  const near = unknown === undefined ? null : closest(unknown, known)
  return near === null ? '' : `Did you mean "--${near}"? `
}

/** The options of the command that was meant; yargs knows them, its types do not say so. */
function optionsOf(cli: object): readonly string[] {
  if (!('getOptions' in cli) || typeof cli.getOptions !== 'function') return []
  const options: unknown = cli.getOptions()
  if (typeof options !== 'object' || options === null || !('key' in options)) return []
  return Object.keys(options.key ?? {})
}
