/** Authority on `export`: marks and reports, as other systems read them. */
import type { CommandModule } from 'yargs'
import type { Context, Finish } from './context.ts'
import { exportOptions } from './export/export-arguments.ts'
import type { ExportArguments } from './export/export-arguments.ts'
import { formatNames } from './export/format-names.ts'
import { formats } from './export/formats.ts'

export function exportCommand(
  context: Context,
  finish: Finish,
): CommandModule<{ assignments: string }, ExportArguments> {
  return {
    command: 'export <dir>',
    describe: "Write a class's marks, or one report, as another system reads them",
    builder: (args) =>
      args
        .positional('dir', {
          type: 'string',
          demandOption: true,
          describe: 'What "batch --out" or "grade --out" wrote',
        })
        .option('to', {
          choices: formatNames,
          demandOption: true,
          describe: 'The format, one of those below',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          describe: 'Where to write it (a place of its own in <dir>)',
        })
        .option('hint', {
          choices: [1, 2, 3] as const,
          default: 3 as const,
          describe: 'How much to say, and never more than the reports do: 1 where, 2 what, 3 why',
        })
        .options(exportOptions)
        .example('$0 export grades --to junit', 'writes grades/junit.xml')
        .epilogue(`Formats:\n${describeFormats()}`),
    handler: async (args) => {
      const { runExport } = await import('./export/run-export.ts')
      finish(await runExport(args, context))
    },
  }
}

function describeFormats(): string {
  const width = Math.max(...formatNames.map((name) => name.length))
  return formatNames.map((name) => `  ${name.padEnd(width)}  ${formats[name].describe}`).join('\n')
}
