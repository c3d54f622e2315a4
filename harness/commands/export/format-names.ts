/** Authority on what the formats of `export` are called. */
export const formatNames = ['junit', 'canvas', 'moodle', 'csv'] as const

export type FormatName = (typeof formatNames)[number]
