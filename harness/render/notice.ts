/** Authority on what a student gets whose files could not be graded at all: the same three sentences as of any other problem. */
import type { ClassOutcome } from '../domain/class-record.ts'
import { clip } from './clip.ts'
import { listOf } from './count-of.ts'
import { digestOfStyle } from './digest-of-style.ts'
import { escapeView } from './escape-view.ts'
import { printTemplate } from './print-template.ts'
import { sayRefusal } from './say-refusal.ts'
import { tidyMarkdown } from './tidy-markdown.ts'

export type Ungraded = Extract<ClassOutcome, { kind: 'no-module' } | { kind: 'refused' }>

type Subject = { readonly title: string; readonly entryFile: string }

export function noticeFiles(outcome: Ungraded, subject: Subject) {
  const notice = { title: subject.title, ...sayUngraded(outcome, subject) }
  const styleDigest = digestOfStyle(printTemplate('partials/style.html', {}))
  return [
    {
      name: 'report.html',
      text: printTemplate('notice.html', { notice: escapeView('html', notice), styleDigest }),
    },
    { name: 'report.md', text: tidyMarkdown(printTemplate('notice.md', escapeView('markdown', notice))) },
  ]
}

type Notice = { readonly saw: string; readonly because: string; readonly try: string }

function sayUngraded(outcome: Ungraded, { entryFile }: Subject): Notice {
  const because = `Nothing of ${entryFile} was run, so nothing could be marked.`
  switch (outcome.kind) {
    case 'refused':
      return { ...sayRefusal(outcome.refusal), because }
    case 'no-module':
      return {
        saw: `${sayFound(outcome.found)} We looked for ${entryFile}.`,
        because,
        try: `Hand in the file itself, under the name ${entryFile}.`,
      }
  }
}

const MOST_NAMES = 5

function sayFound(found: readonly string[]): string {
  if (found.length === 0) return 'No file came with what you handed in.'
  const names = found.slice(0, MOST_NAMES).map((name) => clip(name, 60))
  const more = found.length - names.length
  return `You handed in ${listOf(more > 0 ? [...names, `${more} more`] : names)}.`
}
