/** Authority on how much of a class each format shows: the rest is folded, or said to be left out. */
export type Extent = {
  readonly stages: number
  /** Causes, clusters, groups of the same files: how many before the fold. */
  readonly items: number
  /** Names in one place. */
  readonly people: number
  /** Students in the table of all. */
  readonly rows: number
}

/** A page folds what is long, and leaves nothing out. */
export const PAGE: Extent = { stages: Infinity, items: 12, people: Infinity, rows: Infinity }

/** What somebody sees at the end of a run, on one screen. */
export const SCREEN: Extent = { stages: 8, items: 4, people: 2, rows: 0 }

/** From everything down to little: the first that fits is taken. */
export const SUMMARIES: readonly Extent[] = [
  { stages: Infinity, items: Infinity, people: Infinity, rows: Infinity },
  { stages: Infinity, items: 200, people: 20, rows: Infinity },
  { stages: Infinity, items: 100, people: 10, rows: 500 },
  { stages: Infinity, items: 40, people: 5, rows: 100 },
  { stages: 30, items: 15, people: 2, rows: 0 },
  { stages: 10, items: 3, people: 0, rows: 0 },
]

/** As much of everything, and of nobody. */
export function withoutStudents(extent: Extent): Extent {
  return { ...extent, people: 0, rows: 0 }
}

/** What is shown at once, what is behind a fold, and how much that is. */
export type Cut<T> = {
  readonly shown: readonly T[]
  readonly folded: readonly T[]
  readonly more: string | null
}

export function cutAfter<T>(most: number, all: readonly T[], sayMore: (count: number) => string): Cut<T> {
  const folded = all.slice(most)
  return { shown: all.slice(0, most), folded, more: folded.length === 0 ? null : sayMore(folded.length) }
}
