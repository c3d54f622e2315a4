/** Authority on what the exports for gradebooks can be told. */
const ofCanvas = { type: 'string', requiresArg: true, group: 'Canvas:' } as const
const ofDolos = { type: 'string', requiresArg: true, group: 'Dolos:' } as const
const ofMoodle = { type: 'string', requiresArg: true, group: 'Moodle:' } as const

export const gradebookOptions = {
  gradebook: { ...ofCanvas, describe: 'The gradebook as you exported it from Canvas' },
  column: {
    ...ofCanvas,
    describe: 'Header, title or number of the assignment in it (found by title or id)',
  },
  worksheet: { ...ofMoodle, describe: 'The grading worksheet as you downloaded it from Moodle' },
  'identifier-column': {
    ...ofMoodle,
    describe: 'What "Identifier" is called, on a site in another language',
  },
  'grade-column': { ...ofMoodle, describe: 'The same for "Grade"' },
  'maximum-column': { ...ofMoodle, describe: 'The same for "Maximum grade"' },
  'feedback-column': { ...ofMoodle, describe: 'The same for "Feedback comments"' },
  submissions: { ...ofDolos, describe: 'What was graded; clones with the --slug or --classroom they had' },
  roster: { ...ofDolos, describe: 'The roster that it was graded with' },
  pattern: { ...ofDolos, describe: 'The pattern that it was graded with' },
  'decimal-comma': { group: 'Gradebooks:', type: 'boolean', describe: 'Write 85,5 for 85.5' },
  scale: {
    group: 'Gradebooks:',
    type: 'boolean',
    describe: 'Multiply the marks where the gradebook counts to another number',
  },
  round: {
    group: 'Gradebooks:',
    choices: ['integer'],
    requiresArg: true,
    describe: 'Round each mark to a whole one, half up (to hundredths)',
  },
  'only-raise': {
    group: 'Gradebooks:',
    type: 'boolean',
    describe: 'Keep a mark that is there already and is higher',
  },
  unreadable: {
    group: 'Gradebooks:',
    choices: ['zero'],
    requiresArg: true,
    describe: 'Give 0 to what has no module or cannot be read (left out)',
  },
} as const

export type GradebookArguments = {
  readonly gradebook: string | undefined
  readonly column: string | undefined
  readonly worksheet: string | undefined
  readonly 'identifier-column': string | undefined
  readonly 'grade-column': string | undefined
  readonly 'maximum-column': string | undefined
  readonly 'feedback-column': string | undefined
  readonly submissions: string | undefined
  readonly roster: string | undefined
  readonly pattern: string | undefined
  readonly 'decimal-comma': boolean | undefined
  readonly scale: boolean | undefined
  readonly round: 'integer' | undefined
  readonly 'only-raise': boolean | undefined
  readonly unreadable: 'zero' | undefined
}
