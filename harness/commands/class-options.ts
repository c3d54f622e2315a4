/** Authority on what whoever writes a class can be told: `batch` at its end, and `merge`. */
export type ClassArguments = {
  readonly since: string | undefined
  readonly pseudonyms: boolean
}

export const classOptions = {
  since: {
    type: 'string',
    requiresArg: true,
    describe: 'Folder of an earlier run: whose marks changed, and why',
  },
  pseudonyms: {
    type: 'boolean',
    default: false,
    describe: 'Write the class under other names too, for sharing',
  },
} as const
