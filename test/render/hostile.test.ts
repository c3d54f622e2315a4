import { describe, expect, it } from 'vitest'
import type { LoadProblem } from '../../harness/domain/evidence.ts'
import type { Report } from '../../harness/domain/report.ts'
import type { TypeProblem } from '../../harness/domain/type-check.ts'
import type { Divergence, UnusableOutcome } from '../../harness/domain/verdict.ts'
import type { Format } from '../../harness/render/escape.ts'
import { render } from '../../harness/render/render.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course } from './course.ts'
import { endedIn, noScale, notLoaded, reportOf } from './reports.ts'

const escape = String.fromCharCode(27)
const HOSTILE: readonly string[] = [
  '<img src=x onerror=alert(1)></code></script><!-- "\' -->',
  '{{constructor}} {{{file}}} {{> stage.html}} {{#each this}}',
  `${escape}[31mred${escape}]0;title${String.fromCharCode(7)}\u009b2J \u202etxet\u2066 a\u200bb \ufeff \ud800`,
  'one | two | `code` **bold** [link](http://evil.example) ![image](x) ~~gone~~ $x$ \\(y\\)',
  'https://evil.example www.evil.example mailto:me@evil.example @octocat @@all #12 GH-7 !8 &9 &lt;b&gt;',
  '::error::seen\n::warning file=x::seen\r\n  ::add-mask::x ##[error]seen ##vso[task.complete]x',
  '# heading\n- item\n---\n\t<b>\n> quote\n1. one\n```\nfence',
  'x'.repeat(5000),
]

const places: Readonly<Record<string, (text: string) => Report>> = {
  'a thrown message': (text) => thrown({ name: 'Error', message: text, at: null }),
  'a thrown name': (text) => thrown({ name: text, message: 'm', at: null }),
  'a thrown place': (text) => thrown({ name: 'Error', message: 'm', at: { file: text, line: 1, column: 1 } }),
  'exported names': (text) =>
    endedIn('softmax', { kind: 'missing', exported: [text, text], inDefault: [text], meant: null }),
  'an export that may be meant': (text) =>
    endedIn('softmax', {
      kind: 'missing',
      exported: [text],
      inDefault: [],
      meant: { kind: 'near', name: text },
    }),
  'a type error': (text) => ({
    ...noScale,
    typeCheck: { kind: 'checked', problems: [typeProblem(text)], found: 30, unexported: [] },
    typeCost: 5,
  }),
  'the way a process ended': (text) => endedIn('softmax', { kind: 'stopped', by: 'crash', detail: text }),
  'what was returned': (text) => wrong({ kind: 'type', at: [0], expected: 'a number', got: text }),
  'a record key': (text) => wrong({ kind: 'type', at: [text], expected: 'a number', got: 'a text' }),
  'an answer': (text) => wrong({ kind: 'text', at: [], expected: 'a', got: text }),
  'a second result': (text) =>
    wrong({ kind: 'second-call', at: [0], first: text, second: text, when: 'at-once' }),
  'the file name': (text) => ({ ...noScale, submission: { entryFile: text, digest: text } }),
  'a specifier': (text) => problem({ kind: 'import', specifier: text, at: null, message: text }),
  'a source line': (text) =>
    problem({
      kind: 'syntax',
      message: text,
      at: { file: text, line: 1, column: 9 },
      source: { before: text, after: text },
    }),
  'an unreadable file': (text) => problem({ kind: 'unreadable-file', file: text, message: text }),
  'a throw on loading': (text) => problem({ kind: 'threw', name: text, message: text, at: null }),
}

function typeProblem(text: string): TypeProblem {
  return {
    at: { file: text, line: 1, column: 2 },
    code: 'TS2322',
    message: text,
    source: { before: text, after: text },
  }
}

function thrown(outcome: Omit<Extract<UnusableOutcome, { kind: 'threw' }>, 'kind'>): Report {
  return endedIn('softmax', { kind: 'threw', ...outcome })
}

function wrong(divergence: Divergence): Report {
  return reportOf({
    softmax: { verdict: 'wrong', verdicts: [{ kind: 'rejected', divergence, got: 'kept back' }] },
  })
}

function problem(found: LoadProblem): Report {
  return notLoaded(found)
}

async function bytesOf(report: Report, format: Format): Promise<string> {
  const view = await viewReport({ report, assignment: course, verbose: true })
  return render(view, format, { colour: false })
}

const rows = Object.entries(places).flatMap(([place, build]) =>
  HOSTILE.map((text) => ({ place, text, build })),
)

describe('text from a student', () => {
  it.each(rows)('is plain text on a terminal: $text as $place', async ({ text, build }) => {
    const bytes = await bytesOf(build(text), 'terminal')
    expect(bytes.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
    expect(bytes).not.toMatch(/^\s*::|##\[|##vso/m)
    expect(Math.max(...bytes.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(bytes.length).toBeLessThan(12_000)
  })

  it.each(rows)('adds no tag and no attribute to HTML: $text as $place', async ({ text, build }) => {
    const [bytes, harmless] = [await bytesOf(build(text), 'html'), await bytesOf(build('harmless'), 'html')]
    expect(tagsOf(bytes)).toEqual(tagsOf(harmless))
    expect(bytes.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
    expect(bytes).not.toMatch(/^\s*::|##\[|##vso/m)
  })

  it.each(rows)('adds no markup to Markdown: $text as $place', async ({ text, build }) => {
    const [bytes, harmless] = [
      await bytesOf(build(text), 'markdown'),
      await bytesOf(build('harmless'), 'markdown'),
    ]
    expect(tagsOf(bytes)).toEqual(tagsOf(harmless))
    expect(markupOf(bytes)).toEqual(markupOf(harmless))
    expect(bytes).not.toMatch(
      /[@!&](?=\w)|(?<!&)#(?=\w)|\w:\/\/|www\.|mailto:|GH-\d|\$|^\s*::|##\\?\[|##vso/m,
    )
    expect(bytes.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
  })
})

function tagsOf(bytes: string): readonly string[] {
  return bytes.match(/<[^>]*>/g) ?? []
}

/** Every line's unescaped markup, and what it opens with, but no words. */
function markupOf(bytes: string): readonly string[] {
  return bytes.split('\n').map((line) => {
    const opening = /^(?:#+|[-+*>]|\d+[.)]|\||-+$|=+$|```)(?=\s|$)/.exec(line)?.[0] ?? ''
    return opening + (line.replace(/\\./g, '').match(/[`*_[\]|~<>{}]/g) ?? []).join('')
  })
}
