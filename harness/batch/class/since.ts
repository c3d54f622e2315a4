/**
 * Authority on comparing two gradings of a class by their records. Why marks changed is told by what they depend on: whatever of it
 * has changed is a reason, and it is not guessed which of several it was.
 */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { Basis, ClassOutcome, ClassRecord } from '../../domain/class-record.ts'
import type { ClassChange, ClassSince, Marks, Reason, Without } from '../../domain/class-since.ts'
import { Fault } from '../../domain/fault.ts'
import { readRecord, readRun, recordedIds } from '../../load/read-class.ts'

/** Both are folders that `batch` or `merge` wrote. */
export async function compareClasses(then: string, now: string): Promise<ClassSince> {
  await checkComparable(then, now)
  const [before, after] = [new Set(await recordedIds(then)), new Set(await recordedIds(now))]
  const changes: ClassChange[] = []
  const counts = new Map<Reason, number>()
  let [unchanged, moved] = [0, 0]
  for (const id of [...new Set([...before, ...after])].toSorted(byCodeUnits)) {
    const pair = {
      then: before.has(id) ? await readRecord(then, id) : null,
      now: after.has(id) ? await readRecord(now, id) : null,
    }
    const change = changeOf(id, pair)
    const reasons = reasonsOf(pair)
    if (change !== null) changes.push(change)
    else if (reasons.length === 0) unchanged += 1
    else {
      moved += 1
      for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
  }
  const reasons = REASONS.flatMap((reason) => {
    const students = counts.get(reason)
    return students === undefined ? [] : [{ reason, students }]
  })
  return { changes, unchanged, without: { students: moved, reasons } }
}

async function checkComparable(then: string, now: string): Promise<void> {
  const [before, after] = [await readRun(then), await readRun(now)]
  const [was, is] = [before.assignment.id, after.assignment.id]
  if (was !== is) {
    throw new Fault(
      'class-differs',
      `${then} was graded for ${was}, and ${now} for ${is}; marks of one say nothing about the other.`,
      'Give the folder of an earlier grading of the same assignment.',
    )
  }
}

type Pair = { readonly then: ClassRecord | null; readonly now: ClassRecord | null }

function changeOf(student: string, pair: Pair): ClassChange | null {
  const who = { student, name: (pair.now ?? pair.then)?.student.name ?? null }
  const then = standingOf(pair.then?.outcome)
  const now = standingOf(pair.now?.outcome)
  if (then === 'fault') return now === 'fault' ? null : { ...who, kind: 'fault-then', now }
  if (now === 'fault') return { ...who, kind: 'fault-now', then }
  if (then.kind === 'graded') {
    if (now.kind !== 'graded') return { ...who, kind: 'no-longer', then, now }
    return isSame(then, now) ? null : { ...who, kind: 'marks', then, now, reasons: reasonsOf(pair) }
  }
  if (now.kind === 'graded') return { ...who, kind: 'handed-in-now', then, now }
  return then.kind === now.kind ? null : { ...who, kind: 'set-aside', then, now }
}

function standingOf(outcome: ClassOutcome | undefined): Marks | Without | 'fault' {
  switch (outcome?.kind) {
    case undefined:
      return { kind: 'not-in-class' }
    case 'graded': {
      const { kind, earned, possible, passed } = outcome
      return { kind, earned, possible, passed }
    }
    case 'fault':
      return 'fault'
    case 'nothing':
    case 'no-module':
    case 'refused':
      return { kind: outcome.kind }
  }
}

function isSame(a: Marks, b: Marks): boolean {
  return a.earned === b.earned && a.possible === b.possible && a.passed === b.passed
}

function reasonsOf({ then, now }: Pair): readonly Reason[] {
  if (then === null || now === null) return []
  return REASONS.filter((reason) => then.basis[reason] !== now.basis[reason])
}

const REASONS = [
  'submission',
  'assignment',
  'harness',
  'seed',
  'options',
] as const satisfies readonly (keyof Basis)[]
