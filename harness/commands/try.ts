/** Authority on `try`: one test vector, run alone, with everything the student's code prints. */
import type { CommandModule } from 'yargs'
import type { Context, Finish } from './context.ts'
import { isolationOption } from './isolation-option.ts'
import type { TryArguments } from './try-arguments.ts'

export function tryCommand(
  context: Context,
  finish: Finish,
): CommandModule<{ assignments: string }, TryArguments> {
  return {
    command: 'try <assignment> [vector] [path]',
    describe: 'Run one test vector, with what your code prints',
    builder: (args) =>
      args
        .positional('assignment', { type: 'string', demandOption: true, describe: 'Its number or name' })
        .positional('vector', {
          type: 'string',
          describe: 'For example scale/by-hand, or words that no other has; without it, all are listed',
        })
        .positional('path', { type: 'string', describe: 'The module, or its folder (work/<assignment>/)' })
        .option('isolation', isolationOption())
        .option('inspect', {
          type: 'boolean',
          default: false,
          describe: 'Stop in the debugger before the call',
        })
        .example('$0 try 01 scale/by-hand', 'calls scale once, on the test vector done by hand'),
    handler: async (args) => {
      const { tryVector } = await import('./try-vector.ts')
      finish(await tryVector(args, context))
    },
  }
}
