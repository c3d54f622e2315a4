/**
 * Authority on the formats of `export`: what each is for, the options that it takes, and where its code is. That code is read
 * only when its format is asked for.
 */
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments, OptionName } from './export-arguments.ts'
import type { FormatName } from './format-names.ts'
import { identityNames } from './machine-options.ts'

export type RunExport = (args: ExportArguments, context: Context) => Promise<ExitCode>

export type ExportFormat = {
  readonly describe: string
  /** Options beside `--out` and `--hint`; with another format they are refused. */
  readonly options: readonly OptionName[]
  readonly load: () => Promise<RunExport>
}

export const formats: Readonly<Record<FormatName, ExportFormat>> = {
  gradescope: {
    describe: 'results.json for an autograder there, one for each student',
    options: [],
    load: async () => (await import('./export-gradescope.ts')).exportGradescope,
  },
  exercism: {
    describe: 'results.json of version 3, one for each student',
    options: [],
    load: async () => (await import('./export-exercism.ts')).exportExercism,
  },
  classroom50: {
    describe: 'result.json and release-body.md of one report',
    options: [...identityNames, 'points'],
    load: async () => (await import('./export-classroom50.ts')).exportClassroom50,
  },
  github: {
    describe: 'annotations and the summary of a job on GitHub',
    options: ['source'],
    load: async () => (await import('./export-github.ts')).exportGithub,
  },
  junit: {
    describe: 'JUnit XML, one suite for each student',
    options: [],
    load: async () => (await import('./export-junit.ts')).exportJunit,
  },
  canvas: {
    describe: "your Canvas gradebook's export, with one column filled in",
    options: ['gradebook', 'column', 'scale', 'round', 'only-raise', 'unreadable'],
    load: async () => (await import('./export-canvas.ts')).exportCanvas,
  },
  moodle: {
    describe: 'your Moodle grading worksheet filled in, and feedback files',
    options: [
      'worksheet',
      'identifier-column',
      'grade-column',
      'maximum-column',
      'feedback-column',
      'decimal-comma',
      'scale',
      'round',
      'only-raise',
      'unreadable',
    ],
    load: async () => (await import('./export-moodle.ts')).exportMoodle,
  },
  csv: {
    describe: "marks and reasons by e-mail address, for Moodle's gradebook",
    options: ['decimal-comma', 'round', 'unreadable'],
    load: async () => (await import('./export-csv.ts')).exportCsv,
  },
  dolos: {
    describe: 'modules and starter for Dolos, which finds those that are alike',
    options: ['submissions', 'roster', 'pattern', 'slug', 'classroom'],
    load: async () => (await import('./export-dolos.ts')).exportDolos,
  },
}
