/** Authority on `start`: the starter, copied to where `grade` looks for it, or a quiz's paper, written there. */
import type { CommandModule } from 'yargs'
import type { Context } from './context.ts'
import { paperOption } from './paper-option.ts'

type StartArguments = {
  readonly assignments: string
  readonly assignment: string
  readonly paper: string | undefined
}

export function startCommand(context: Context): CommandModule<{ assignments: string }, StartArguments> {
  return {
    command: 'start <assignment>',
    describe: 'Copy the starter to work/<assignment>/ unless something is there',
    builder: (args) =>
      args
        .positional('assignment', { type: 'string', demandOption: true, describe: 'Its number or name' })
        .option('paper', paperOption())
        .example('$0 start 01', 'puts attention.ts into work/attention-stages/'),
    handler: async (args) => {
      const [{ begin }, { escapeLines }] = await Promise.all([
        import('./begin.ts'),
        import('../render/escape.ts'),
      ])
      context.say(escapeLines(await begin(args)))
    },
  }
}
