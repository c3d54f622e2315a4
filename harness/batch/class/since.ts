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
export async function compareClasses(old: string, young: string): Promise<ClassSince> {
  await checkComparable(old, young)
  const [inOld, inYoung] = [new Set(await recordedIds(old)), new Set(await recordedIds(young))]
  const changes: ClassChange[] = []
  const counts = new Map<Reason, number>()
  let [unchanged, moved] = [0, 0]
  for (const id of [...new Set([...inOld, ...inYoung])].toSorted(byCodeUnits)) {
    const pair = {
      before: inOld.has(id) ? await readRecord(old, id) : null,
      after: inYoung.has(id) ? await readRecord(young, id) : null,
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

async function checkComparable(old: string, young: string): Promise<void> {
  const [{ assignment: was }, { assignment: is }] = [await readRun(old), await readRun(young)]
  if (was.id !== is.id) {
    throw new Fault(
      'class-differs',
      `${old} was graded for ${was.id}, and ${young} for ${is.id}; marks of one say nothing about the other.`,
      'Give the folder of an earlier grading of the same assignment.',
    )
  }
}

type Pair = { readonly before: ClassRecord | null; readonly after: ClassRecord | null }

function changeOf(student: string, pair: Pair): ClassChange | null {
  const who = { student, name: (pair.after ?? pair.before)?.student.name ?? null }
  const before = standingOf(pair.before?.outcome)
  const after = standingOf(pair.after?.outcome)
  if (before === 'fault') return after === 'fault' ? null : { ...who, kind: 'fault-then', after }
  if (after === 'fault') return { ...who, kind: 'fault-now', before }
  if (before.kind === 'graded') {
    if (after.kind !== 'graded') return { ...who, kind: 'no-longer', before, after }
    return isSame(before, after) ? null : { ...who, kind: 'marks', before, after, reasons: reasonsOf(pair) }
  }
  if (after.kind === 'graded') return { ...who, kind: 'handed-in-now', before, after }
  return before.kind === after.kind ? null : { ...who, kind: 'set-aside', before, after }
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

function reasonsOf({ before, after }: Pair): readonly Reason[] {
  if (before === null || after === null) return []
  return REASONS.filter((reason) => before.basis[reason] !== after.basis[reason])
}

const REASONS = [
  'submission',
  'assignment',
  'harness',
  'seed',
  'options',
] as const satisfies readonly (keyof Basis)[]
