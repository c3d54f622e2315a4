/** Authority on what is noted while a class is graded: what came in, where it was stopped, what there was to do. */
import type { Intake } from '../batch/intake/handed-in.ts'
import type { Done } from '../batch/progress.ts'
import type { Shard } from '../batch/shard.ts'
import { countOf } from '../render/count-of.ts'
import { escapeFor } from '../render/escape.ts'

type Counts = Readonly<Record<Done, number>>

export function sayIntake({ summary }: Pick<Intake, 'summary'>): string {
  // Students choose the names of their files.
  const remarks = summary.remarks.map((remark) => `  ${escapeFor('terminal', remark)}`)
  return [summary.said, ...remarks].map((line) => `${line}\n`).join('')
}

type Counted = {
  readonly entryFile: string
  readonly intake: Pick<Intake, 'summary' | 'handedIn'>
  /** How many handed in a module of it. */
  readonly students: number
}

/** "Canvas download, 60 students. attention.ts: 58 students, scaling.ts: 57, causal.ts: none" */
export function sayCourse(layout: string, [first, ...others]: readonly Counted[]): string {
  if (first === undefined) return ''
  const parts = [
    `${first.entryFile}: ${first.students === 0 ? 'none' : countOf(first.students, 'student')}`,
    ...others.map(({ entryFile, students }) => `${entryFile}: ${students === 0 ? 'none' : students}`),
  ]
  const said = `${layout}, ${countOf(first.intake.handedIn.length, 'student')}. ${parts.join(', ')}`
  // What belongs to no student is the same for all of them.
  return sayIntake({ summary: { ...first.intake.summary, said } })
}

type Stopped = { readonly students: number; readonly out: string; readonly fresh: boolean }

export function sayStopped(counts: Counts, { students, out, fresh }: Stopped): string {
  const done = counts.graded + counts.kept + counts.settled + counts.fault
  const again = `run the same command again${fresh ? ' without --fresh' : ''} to go on from there`
  return `Stopped. ${done} of ${students} are done and kept in ${out}: ${again}.\n`
}

export function sayDone({ graded, kept, settled, fault }: Counts): string {
  const parts = [
    `${countOf(graded, 'submission')} graded`,
    ...(kept === 0 ? [] : [`${kept} kept from an earlier run`]),
    ...(settled === 0 ? [] : [`${settled} with nothing to grade`]),
    ...(fault === 0 ? [] : [`${fault} not graded by a failure of ours`]),
  ]
  return `${parts.join(', ')}.\n`
}

export function sayShard({ index, of }: Shard, out: string): string {
  return `Shard ${index}/${of} is in ${out}. Once all of them are done, "merge" makes the class of them.\n`
}

/** Not the seed itself: the log of a class that is graded elsewhere has many readers. */
export const SEEDED =
  'Fresh hidden test vectors are drawn from the seed that was given. Keep it: the same one gives the same ones again.\n'
