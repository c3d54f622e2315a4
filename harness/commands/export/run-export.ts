/** Authority on which format is meant, and on the options that go with it. */
import { Fault } from '../../domain/fault.ts'
import type { Context, ExitCode } from '../context.ts'
import { exportOptions } from './export-arguments.ts'
import type { ExportArguments, OptionName } from './export-arguments.ts'
import { formatNames } from './format-names.ts'
import { formats } from './formats.ts'

export async function runExport(args: ExportArguments, context: Context): Promise<ExitCode> {
  const format = formats[args.to]
  for (const name of optionNames) {
    if (args[name] !== undefined && !format.options.includes(name)) throw notFor(name, args)
  }
  const run = await format.load()
  return run(args, context)
}

const optionNames = Object.keys(exportOptions).filter(isOptionName)

function isOptionName(name: string): name is OptionName {
  return name in exportOptions
}

function notFor(name: OptionName, { to }: ExportArguments): Fault {
  const takers = formatNames.filter((format) => formats[format].options.includes(name))
  return new Fault(
    'usage',
    `--${name} was given, and the format ${to} has no use for it.`,
    `Leave it out. It goes with --to ${takers.join(' or --to ')}.`,
  )
}
