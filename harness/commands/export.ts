/** Authority on `export`: marks and reports, as other systems read them. */
import type { CommandModule } from 'yargs'
import type { Context, Finish } from './context.ts'
import { exportOptions } from './export/export-arguments.ts'
import type { ExportArguments } from './export/export-arguments.ts'
import { formatNames } from './export/format-names.ts'
import type { FormatName } from './export/format-names.ts'
import { formats } from './export/formats.ts'
import { places } from './export/place-of.ts'

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
          group: GENERAL,
          choices: formatNames,
          demandOption: true,
          describe: 'The format, one of those below',
        })
        .option('out', {
          group: GENERAL,
          type: 'string',
          requiresArg: true,
          describe: 'Where to write it (in <dir>, as said below)',
        })
        .option('hint', {
          group: GENERAL,
          choices: [1, 2, 3] as const,
          default: 3 as const,
          describe: 'How much to say, never more than the reports do: 1 where, 2 what, 3 why',
        })
        .options(exportOptions)
        .example('$0 export grades --to junit', 'writes grades/junit.xml')
        .epilogue(`Formats, and where each is written without --out:\n${describeFormats()}`),
    handler: async (args) => {
      const { runExport } = await import('./export/run-export.ts')
      finish(await runExport(args, context))
    },
  }
}

/** Before the options of single formats. */
const GENERAL = 'Options:'

/** Each with where it is written, in lines that fit the width of the help. */
function describeFormats(): string {
  const rows = formatNames.map((name) => [name, placeShown(name), formats[name].describe] as const)
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  return rows
    .map(([name, place, what]) => `  ${name.padEnd(width(0))}  ${place.padEnd(width(1))}  ${what}`)
    .join('\n')
}

function placeShown(name: FormatName): string {
  return name === 'github' ? "the job's summary" : `<dir>/${places[name]}`
}
