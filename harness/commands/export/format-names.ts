/** Authority on what the formats of `export` are called. */
export const formatNames = ['junit'] as const

export type FormatName = (typeof formatNames)[number]
