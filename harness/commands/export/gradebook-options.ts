/** Authority on what the exports for gradebooks can be told. */
export const gradebookOptions = {
  gradebook: {
    type: 'string',
    requiresArg: true,
    describe: 'The gradebook as you exported it from Canvas',
  },
  column: {
    type: 'string',
    requiresArg: true,
    describe: "Header of the assignment in it, as in 'Attention (12345)' (found by the assignment's title)",
  },
  worksheet: {
    type: 'string',
    requiresArg: true,
    describe: 'The grading worksheet as you downloaded it from Moodle',
  },
  'identifier-column': {
    type: 'string',
    requiresArg: true,
    describe: 'What "Identifier" is called in the worksheet of a site in another language',
  },
  'grade-column': { type: 'string', requiresArg: true, describe: 'The same for "Grade"' },
  'maximum-column': { type: 'string', requiresArg: true, describe: 'The same for "Maximum grade"' },
  'feedback-column': { type: 'string', requiresArg: true, describe: 'The same for "Feedback comments"' },
  'decimal-comma': { type: 'boolean', describe: 'Write 85,5 for 85.5' },
  scale: {
    type: 'boolean',
    describe: 'Multiply the marks where the gradebook counts to another number than the assignment',
  },
  round: {
    choices: ['integer'],
    requiresArg: true,
    describe: 'Round each mark to a whole one, half up (to hundredths)',
  },
  'only-raise': { type: 'boolean', describe: 'Keep a mark that is there already and is higher' },
  unreadable: {
    choices: ['zero'],
    requiresArg: true,
    describe: 'Give 0 for a submission that has no module or cannot be read (it is left out)',
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
  readonly 'decimal-comma': boolean | undefined
  readonly scale: boolean | undefined
  readonly round: 'integer' | undefined
  readonly 'only-raise': boolean | undefined
  readonly unreadable: 'zero' | undefined
}
