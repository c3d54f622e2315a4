/** Authority on `start`: the starter, copied to where `grade` looks for it. */
import type { CommandModule } from 'yargs'
import type { Context } from './context.ts'

type StartArguments = { readonly assignments: string; readonly assignment: string }

export function startCommand(context: Context): CommandModule<{ assignments: string }, StartArguments> {
  return {
    command: 'start <assignment>',
    describe: 'Copy the starter to work/<assignment>/ unless something is there',
    builder: (args) =>
      args
        .positional('assignment', { type: 'string', demandOption: true, describe: 'Its number or name' })
        .example('$0 start 01', 'puts attention.ts into work/attention-stages/'),
    handler: async (args) => {
      const [{ copyStarter }, { escapeLines }] = await Promise.all([
        import('./copy-starter.ts'),
        import('../render/escape.ts'),
      ])
      context.say(escapeLines(await copyStarter(args.assignment, args.assignments)))
    },
  }
}
