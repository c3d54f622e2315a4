/** Authority on `merge`: shards of a class become the class. */
import type { CommandModule } from 'yargs'
import { classOptions } from './class-options.ts'
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
        // Elsewhere an option that is given twice counts once; yargs would take the last of these folders alone.
        .parserConfiguration({ 'duplicate-arguments-array': true, 'parse-positional-numbers': false })
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
        .options(classOptions)
        .example('$0 merge part-1 part-2 part-3 --out class', 'writes what one run would have written'),
    handler: async (args) => {
      const { mergeShards } = await import('./merge-shards.ts')
      finish(await mergeShards(args, context))
    },
  }
}
