/** Authority on what is shown of a student's standing: for each assignment its marks, what they mean, and what to do next. */
import type { Standing, StandingLine } from '../../domain/standing.ts'
import { clip } from '../clip.ts'
import type { Sign } from '../sign.ts'
import { signOfScore } from '../say-sign.ts'
import { showMarks } from '../show-marks.ts'

export type StandingView = {
  readonly lines: readonly LineView[]
  readonly marks: string
  /** "2 of 6 passed" */
  readonly passed: string
}

type LineView = {
  readonly number: string
  readonly title: string
  /** "85 / 100" */
  readonly marks: string
  readonly sign: Sign
  /** What to do next: a stage to look at, a command, or what is in the way. */
  readonly next: NextView
  /** To the report; null where there is none to be led to. */
  readonly href: string | null
}

type NextView = {
  /** "look at"; empty where nothing is left to do, or where a command says it. */
  readonly words: string
  /** A stage or a command, as it is written; null where the words say it all. */
  readonly code: string | null
}

export type StandingViewOptions = {
  /** Whether each report will lie in a folder of its own beside the page. */
  readonly linked: boolean
  /** Whether what is in the way is told in full below. */
  readonly brief: boolean
}

export function viewStanding({ assignments, totals }: Standing, options: StandingViewOptions): StandingView {
  return {
    lines: assignments.map((line) => viewLine(line, options)),
    marks: marksOf(totals.earned, totals.possible),
    passed: `${totals.passed} of ${totals.assignments} passed`,
  }
}

function viewLine(line: StandingLine, { linked, brief }: StandingViewOptions): LineView {
  const named = { number: clip(line.number, 40), title: clip(line.title, brief ? 40 : 80) }
  switch (line.kind) {
    case 'graded':
      return {
        ...named,
        marks: marksOf(line.earned, line.possible),
        sign: signOf(line),
        next: nextAfter(line),
        href: linked ? `${line.assignment}/report.html` : null,
      }
    case 'not-begun':
      return {
        ...named,
        marks: marksOf(null, line.possible),
        sign: { mark: '·', word: 'not begun', tone: 'quiet' },
        next: { words: '', code: `npm start -- ${line.number}` },
        href: null,
      }
    case 'fault':
      return {
        ...named,
        marks: marksOf(null, line.possible),
        sign: { mark: '!', word: 'not graded', tone: 'bad' },
        next: {
          words: brief ? 'see the message below' : clip(`${line.message} ${line.hint}`, 400),
          code: null,
        },
        href: null,
      }
  }
}

function marksOf(earned: number | null, possible: number | null): string {
  const had = earned === null ? '–' : showMarks(earned)
  return possible === null ? had : `${had} / ${showMarks(possible)}`
}

type Graded = Extract<StandingLine, { kind: 'graded' }>

function signOf({ earned, passMark, passed }: Graded): Sign {
  return passed
    ? signOfScore(true)
    : { mark: '✗', word: `${showMarks(passMark - earned)} to pass`, tone: 'bad' }
}

function nextAfter({ loaded, lookAt, typeCost }: Graded): NextView {
  if (!loaded) return { words: 'look at the whole module', code: null }
  if (lookAt !== null) return { words: 'look at', code: lookAt }
  return { words: typeCost > 0 ? 'look at the type errors' : '', code: null }
}
