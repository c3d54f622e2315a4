/** Authority on what a student gets whose files could not be graded at all: the same three sentences as of any other problem. */
import { digestOfStyle } from './digest-of-style.ts'
import { escapeView } from './escape-view.ts'
import { printTemplate } from './print-template.ts'
import { sayUngraded, type Ungraded } from './say-ungraded.ts'
import { tidyMarkdown } from './tidy-markdown.ts'

type Subject = { readonly title: string; readonly entryFile: string }

export function noticeFiles(outcome: Ungraded, subject: Subject) {
  const { title, entryFile } = subject
  const because = `Nothing of ${entryFile} was run, so nothing could be marked.`
  const notice = { title, because, ...sayUngraded(outcome, entryFile) }
  const styleDigest = digestOfStyle(printTemplate('partials/style.html', {}))
  return [
    {
      name: 'report.html',
      text: printTemplate('notice.html', { notice: escapeView('html', notice), styleDigest }),
    },
    { name: 'report.md', text: tidyMarkdown(printTemplate('notice.md', escapeView('markdown', notice))) },
  ]
}
