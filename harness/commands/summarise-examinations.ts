/** Authority on the one table that `doctor` ends with where it examined every assignment. */
import { escapeFor } from '../render/escape.ts'
import { layOut } from '../render/lay-out.ts'
import type { Finding } from './finding.ts'
import { showTolerances, type Margin } from './measure-margin.ts'

/** What came of one assignment. */
export type Examination =
  | {
      readonly kind: 'examined'
      /** The name of its folder. */
      readonly name: string
      readonly title: string
      readonly findings: readonly Finding[]
      /** Null where it cannot be measured. */
      readonly margin: Margin | null
      readonly counts: Counts
    }
  /** It could not even be read; `said` is why. */
  | { readonly kind: 'broken'; readonly name: string; readonly said: string }

export type Counts = Readonly<Record<'stages' | 'vectors' | 'misconceptions' | 'accepted', number>>

export function summarise(all: readonly Examination[], isSound: (one: Examination) => boolean): string {
  const rows = all.map((one) => [
    escapeFor('terminal', one.name),
    isSound(one) ? '✓ Sound' : '✗ Not sound',
    ...cellsOf(one),
  ])
  return layOut([HEAD, ...rows].map((cells) => `  ${cells.join('\t')}`).join('\n'))
}

/** The margin: how far off, in tolerances, the worst accepted program is, and the mildest misconception. */
const HEAD = ['', '', 'stages', 'test vectors', 'misconceptions', 'accepted', 'margin']

function cellsOf(one: Examination): readonly string[] {
  switch (one.kind) {
    case 'broken':
      return ['–', '–', '–', '–', '–']
    case 'examined': {
      const { stages, vectors, misconceptions, accepted } = one.counts
      return [...[stages, vectors, misconceptions, accepted].map(String), showMargin(one.margin)]
    }
  }
}

function showMargin(margin: Margin | null): string {
  if (margin === null) return '–'
  return `${showTolerances(margin.accepted)} to ${showTolerances(margin.mildest)}`
}
