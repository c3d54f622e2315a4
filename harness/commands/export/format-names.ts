/** Authority on what the formats of `export` are called. */
export const formatNames = [
  'gradescope',
  'exercism',
  'classroom50',
  'github',
  'junit',
  'canvas',
  'moodle',
  'csv',
  'dolos',
] as const

export type FormatName = (typeof formatNames)[number]
