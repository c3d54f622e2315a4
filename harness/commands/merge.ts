/** Authority on `merge`: shards of a class become the class. */
import type { CommandModule } from 'yargs'
import type { Context, Finish } from './context.ts'
import type { MergeArguments } from './merge-arguments.ts'

export function mergeCommand(
  context: Context,
  finish: Finish,
): CommandModule<{ assignments: string }, MergeArguments> {
  return {
    command: 'merge <dirs...>',
    describe: 'Join the shards of a class',
    builder: (args) =>
      args
        .positional('dirs', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'The folders that "batch --shard" wrote',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          demandOption: true,
          describe: 'Folder for the class',
        })
        .option('since', {
          type: 'string',
          requiresArg: true,
          describe: 'Folder of an earlier run: whose marks changed, and why',
        })
        .option('pseudonyms', {
          type: 'boolean',
          default: false,
          describe: 'Write the class under other names too, for sharing',
        })
        .example('$0 merge part-1 part-2 part-3 --out class', 'writes what one run would have written'),
    handler: async (args) => {
      const { mergeShards } = await import('./merge-shards.ts')
      finish(await mergeShards(args, context))
    },
  }
}
