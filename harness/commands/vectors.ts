/** Authority on `vectors`: an assignment's test vectors, made from its oracle, or compared with what it would make. */
import type { CommandModule } from 'yargs'
import type { Context, Finish } from './context.ts'

type VectorsArguments = {
  readonly assignments: string
  readonly assignment: string | undefined
  readonly check: boolean
}

export function vectorsCommand(
  context: Context,
  finish: Finish,
): CommandModule<{ assignments: string }, VectorsArguments> {
  return {
    command: 'vectors [assignment]',
    describe: 'Generate certified test vectors',
    builder: (args) =>
      args
        .positional('assignment', { type: 'string', describe: 'Its number or name; all of them if left out' })
        .option('check', { type: 'boolean', default: false, describe: 'Only compare, and write nothing' })
        .example(
          '$0 vectors 01 --check',
          'exits with 2 if the committed files are not what the oracle makes',
        ),
    handler: async (args) => {
      const { makeVectors } = await import('./make-vectors.ts')
      finish(await makeVectors(args, context))
    },
  }
}
