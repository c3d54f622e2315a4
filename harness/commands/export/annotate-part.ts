/**
 * Authority on what a job says of a class that is not written as a whole yet: a shard, or one that was stopped. How many, and how
 * far; nobody's marks are in it, for a job may be public.
 */
import type { ClassRun } from '../../domain/class-run.ts'
import { NOWHERE } from '../../exchange/annotate.ts'
import { countOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { ClassAnnotations } from './annotate-class.ts'
import { annotateFaults } from './annotate-faults.ts'
import type { ClassFault, Source, Submission } from './read-submissions.ts'
import type { Summary } from './write-summary.ts'

export async function annotatePart({
  run,
  submissions,
}: Extract<Source, { kind: 'class' }>): Promise<ClassAnnotations> {
  const tally: Tally = { graded: 0, passed: 0, unread: 0, nothing: 0, right: new Map(), faults: [] }
  for await (const submission of submissions()) count(submission, tally)
  const { title } = run.assignment
  const message = sayCounts(tally)
  return {
    annotations: [...annotateFaults(tally.faults), { kind: 'notice', title, message, ...NOWHERE }],
    summary: summarise(run, tally),
    what: `the counts of ${countOf(sizeOf(tally), 'student')}`,
    faults: tally.faults.length,
  }
}

/** Filled while the students go by one after another. */
type Tally = {
  graded: number
  passed: number
  unread: number
  nothing: number
  /** How many earned all marks of a stage, by its id. */
  readonly right: Map<string, number>
  readonly faults: ClassFault[]
}

function count(submission: Submission, tally: Tally): void {
  switch (submission.kind) {
    case 'graded':
      tally.graded += 1
      if (submission.exported.passed) tally.passed += 1
      for (const { stage, earned, possible } of submission.exported.stages) {
        if (earned >= possible) tally.right.set(stage, (tally.right.get(stage) ?? 0) + 1)
      }
      break
    case 'unread':
      tally.unread += 1
      break
    case 'nothing':
      tally.nothing += 1
      break
    case 'fault':
      tally.faults.push(submission.fault)
      break
  }
}

function sizeOf({ graded, unread, nothing, faults }: Tally): number {
  return graded + unread + nothing + faults.length
}

function sayCounts({ graded, passed, unread, nothing, faults }: Tally): string {
  const others = [
    [unread, 'could not be read'],
    [nothing, 'handed in nothing'],
    [faults.length, 'could not be graded by a fault of the harness'],
  ] as const
  const remarks = others.filter(([amount]) => amount > 0).map(([amount, words]) => `; ${amount} ${words}`)
  return `${countOf(graded, 'submission')} graded, ${passed} passed${remarks.join('')}.`
}

function summarise({ assignment }: ClassRun, tally: Tally): Summary {
  const stages = assignment.stages.map(({ id, call }) => {
    const right = tally.right.get(id) ?? 0
    return `| <code>${escapeFor('markdown', call)}</code> | ${right} of ${tally.graded} |`
  })
  const head = `# ${escapeFor('markdown', assignment.title)}\n\n${sayCounts(tally)}`
  const table = ['| Stage | Who earned all of its marks |', '| :-- | --: |', ...stages].join('\n')
  const sections = [
    { name: 'the counts', markdown: head },
    { name: 'the stages', markdown: table },
  ]
  return { sectionsIn: () => sections, whereElse: 'All of it will be in class.html.' }
}
