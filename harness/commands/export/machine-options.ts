/** Authority on the options of the formats that other programs read: Classroom 50 and GitHub. */
const of50 = { type: 'string', requiresArg: true, group: 'Classroom 50:' } as const

/** What the runner of Classroom 50 says in its environment can be said here as well. */
export const identityOptions = {
  classroom: { ...of50, describe: 'The classroom [CLASSROOM]' },
  slug: { ...of50, describe: 'The assignment as the classroom calls it [ASSIGNMENT]' },
  'assignment-type': {
    ...of50,
    choices: ['individual', 'group'] as const,
    describe: 'Who hands in [ASSIGNMENT_TYPE]',
  },
  owner: { ...of50, describe: 'Whose repository it is [OWNER or USERNAME]' },
  submission: { ...of50, describe: 'Tag of the submission, submit/… [SUBMISSION_TAG]' },
  commit: { ...of50, describe: 'Address of the commit [COMMIT_URL]' },
  release: { ...of50, describe: 'Address of the release [RELEASE_URL]' },
  review: { ...of50, describe: 'Address for a review [REVIEW_URL, or the commit]' },
  datetime: { ...of50, describe: 'When it was handed in, YYYY-MM-DDTHH:MM:SSZ [DATETIME, or now]' },
} as const

export const identityNames = [
  'classroom',
  'slug',
  'assignment-type',
  'owner',
  'submission',
  'commit',
  'release',
  'review',
  'datetime',
] as const satisfies readonly (keyof typeof identityOptions)[]

export const machineOptions = {
  ...identityOptions,
  points: {
    type: 'number',
    requiresArg: true,
    group: 'Classroom 50:',
    describe: "Whole points that it is worth there (the assignment's own marks)",
  },
  source: {
    type: 'string',
    requiresArg: true,
    group: 'GitHub:',
    describe: "Folder of the student's module in the repository, for annotations",
  },
} as const

export type MachineArguments = { readonly [name in keyof typeof identityOptions]: string | undefined } & {
  readonly points: number | undefined
  readonly source: string | undefined
}
