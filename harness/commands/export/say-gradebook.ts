/** Authority on what an instructor is told of the marks that went into a gradebook, and above all of those that did not. */
import type { LeftOut } from '../../exchange/gradebook/class-mark.ts'
import type { GradebookNote } from '../../exchange/gradebook/gradebook-note.ts'
import { countOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { Gathered } from './gather-marks.ts'

/** `what` was written and where, as the rest of a sentence. */
export function sayGradebook(
  what: string,
  notes: readonly GradebookNote[],
  { leftOut, absent }: Pick<Gathered, 'leftOut' | 'absent'>,
): string {
  const lines = [
    `Wrote ${what}.`,
    absent > 0 ? `Not there: ${countOf(absent, 'student')} whom another shard or a later run grades.` : '',
    ...leftOutWhys.map((why) => sayLeftOut(why, leftOut)),
    ...noteKinds.map((kind) => sayNotes(kind, notes)),
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

const leftOutWhys = ['nothing', 'no-module', 'refused', 'fault'] as const
const noteKinds = [
  'not-found',
  'ambiguous',
  'no-identifier',
  'unsafe-identifier',
  'excused',
  'locked',
  'lowered',
  'kept',
  'comment-kept',
  'points-unknown',
] as const

function sayLeftOut(why: LeftOut['why'], all: readonly LeftOut[]): string {
  const these = all.filter((one) => one.why === why)
  if (these.length === 0) return ''
  const students = countOf(these.length, 'student')
  const who = these.map(({ student }) => shown(student.name ?? student.id)).join(', ')
  switch (why) {
    case 'nothing':
      return `Left out, ${students} who handed in nothing: ${who}. "batch --missing zero" gives them 0.`
    case 'no-module':
      return `Left out, ${students} without the module: ${who}. --unreadable zero gives them 0.`
    case 'refused':
      return `Left out, ${students} whose files cannot be read: ${who}. --unreadable zero gives them 0.`
    case 'fault':
      return `Left out, ${students} not graded because Followthrough failed: ${who}. Run "batch" again.`
  }
}

function sayNotes(kind: GradebookNote['kind'], all: readonly GradebookNote[]): string {
  const these = all.filter((note) => note.kind === kind)
  if (these.length === 0) return ''
  const who = these.map(sayWho).join(', ')
  switch (kind) {
    case 'not-found':
      return `Not found there, so without a mark: ${who}. Enter these by hand, or give "batch" a roster that has the same ids.`
    case 'ambiguous':
      return `Not told apart from somebody else, so without a mark: ${who}. Enter these by hand.`
    case 'no-identifier':
      return `Without an e-mail address or an ID number, so left out: ${who}. Give "batch" a roster that has them.`
    case 'unsafe-identifier':
      return `Left out, because the e-mail address or the ID number would not be safe in a spreadsheet: ${who}.`
    case 'excused':
      return `Excused there, so left alone: ${who}.`
    case 'locked':
      return `Locked there, so left alone: ${who}.`
    case 'lowered':
      return `Lower than what was there: ${who}. --only-raise keeps the higher mark.`
    case 'kept':
      return `Kept, because what was there is higher or no number: ${who}.`
    case 'comment-kept':
      return `A comment was there already and stays: ${who}.`
    case 'points-unknown':
      return 'The file does not say what full marks are there, so check that it is the same number.'
  }
}

function sayWho(note: GradebookNote): string {
  if (note.kind === 'points-unknown') return ''
  const who = shown(note.who)
  return note.kind === 'lowered' || note.kind === 'kept' ? `${who} (${shown(note.from)} to ${note.to})` : who
}

function shown(name: string): string {
  return escapeFor('terminal', name)
}
