/** Authority on where each format is written unless `--out` says where. For GitHub, the runner names the file. */
import { join } from 'node:path'
import type { ExportArguments } from './export-arguments.ts'
import type { FormatName } from './format-names.ts'

export type Placed = Exclude<FormatName, 'github'>

/** In the folder of the class or of the report. */
export const places: Readonly<Record<Placed, string>> = {
  gradescope: 'gradescope',
  exercism: 'exercism',
  classroom50: 'classroom50',
  junit: 'junit.xml',
  canvas: 'canvas.csv',
  moodle: 'moodle',
  csv: 'gradebook.csv',
  dolos: 'dolos',
}

export function placeOf(format: Placed, { out, dir }: Pick<ExportArguments, 'out' | 'dir'>): string {
  return out ?? join(dir, places[format])
}
