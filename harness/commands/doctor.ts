/** Authority on `doctor`: the proof that an assignment is sound, before students see it. */
import type { CommandModule } from 'yargs'
import type { Context, Finish } from './context.ts'
import { seedOption } from './seed-option.ts'

type DoctorArguments = {
  readonly assignments: string
  readonly assignment: string | undefined
  readonly seed: string | undefined
  readonly isolation: boolean
  readonly verbose: boolean
}

export function doctorCommand(
  context: Context,
  finish: Finish,
): CommandModule<{ assignments: string }, DoctorArguments> {
  return {
    command: 'doctor [assignment]',
    describe: 'Prove that an assignment is sound',
    builder: (args) =>
      args
        .positional('assignment', { type: 'string', describe: 'Its number or name; all of them if left out' })
        .option('seed', seedOption())
        .option('isolation', {
          type: 'boolean',
          default: false,
          describe: 'Try the levels of isolation on this machine, and no assignment',
        })
        .option('verbose', {
          type: 'boolean',
          default: false,
          describe: 'Of all of them, tell each in full and not only what fails',
        })
        .example('$0 doctor 01', 'solution full marks, starter none, every mistake caught and named'),
    handler: async (args) => {
      if (args.isolation) {
        const { examineIsolation } = await import('./examine-isolation.ts')
        return finish(await examineIsolation(context))
      }
      const { examineAssignments } = await import('./examine-assignments.ts')
      finish(await examineAssignments(args, context))
    },
  }
}
