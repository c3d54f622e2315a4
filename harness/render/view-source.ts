/** Authority on a line of source in a report: as much as fits beside its place, and a caret that stands under it. */
import type { Excerpt } from '../domain/evidence.ts'
import { escapeFor } from './escape.ts'
import type { SourceView } from './report-view.ts'
import { widthOf } from './width-of.ts'

/** Columns of a terminal. Together they fit on a line, so that none is broken and the caret keeps its place. */
const MOST_BEFORE = 50
const MOST_AFTER = 40

export function viewSource({ before, after }: Excerpt): SourceView | null {
  const head = withoutTabs(before).trimStart()
  const tail = withoutTabs(after).trimEnd()
  if (head.trim() === '' && tail === '') return null
  const [shown, following] = [lastColumns(head), firstColumns(tail)]
  const kept = isSafeTogether(shown, following) ? shown : `${shown} `
  return { before: kept, after: following, caret: `${' '.repeat(widthAsPrinted(kept))}^` }
}

/** Each half is made safe by itself, and a terminal puts them side by side. */
function isSafeTogether(before: string, after: string): boolean {
  const [one, other] = [escapeFor('terminal', before), escapeFor('terminal', after)]
  return escapeFor('terminal', before + after) === one + other
}

/** A tab is one blank, as it is one column of the place. */
function withoutTabs(text: string): string {
  return text.replaceAll('\t', ' ')
}

function firstColumns(text: string): string {
  const kept = within(Array.from(text), MOST_AFTER)
  return kept.length === text.length ? text : `${kept} …`
}

function lastColumns(text: string): string {
  const reversed = within(Array.from(text).toReversed(), MOST_BEFORE)
  const kept = Array.from(reversed).toReversed().join('')
  return kept.length === text.length ? text : `… ${kept}`
}

function within(characters: readonly string[], columns: number): string {
  let kept = ''
  let width = 0
  for (const character of characters) {
    width += widthAsPrinted(character)
    if (width > columns) break
    kept += character
  }
  return kept
}

function widthAsPrinted(text: string): number {
  return widthOf(escapeFor('terminal', text))
}
