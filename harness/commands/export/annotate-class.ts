/**
 * Authority on what a job that graded a class says of it: how many, how far, and where the harness itself failed. Nobody's marks
 * are in it, for a job may be public.
 */
import type { ClassRun } from '../../domain/class-run.ts'
import { fewEnough } from '../../exchange/annotate.ts'
import type { Annotation } from '../../exchange/workflow-commands.ts'
import { countOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { Source, Submission } from './read-submissions.ts'
import type { Summary } from './write-summary.ts'

export type ClassAnnotations = {
  readonly annotations: readonly Annotation[]
  readonly summary: Summary
  readonly faults: number
}

export async function annotateClass({
  run,
  submissions,
}: Extract<Source, { kind: 'class' }>): Promise<ClassAnnotations> {
  const tally: Tally = { graded: 0, passed: 0, unread: 0, nothing: 0, right: new Map(), faults: [] }
  for await (const submission of submissions()) count(submission, tally)
  const { title } = run.assignment
  const notice: Annotation = { kind: 'notice', title, message: sayCounts(tally), ...NOWHERE }
  return {
    annotations: [...fewEnough(tally.faults), notice],
    summary: summarise(run, tally),
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
  readonly faults: Annotation[]
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
      tally.faults.push(asError(submission))
      break
  }
}

const NOWHERE = { file: null, line: null, column: null } as const

function asError({ student, fault }: Extract<Submission, { kind: 'fault' }>): Annotation {
  const said = `${fault.message} ${fault.hint}`
  const title = escapeFor('terminal', `${student.id} was not graded`)
  return { kind: 'error', title, message: escapeFor('terminal', said), ...NOWHERE }
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
  return {
    sections: [
      { name: 'the counts', markdown: head },
      { name: 'the stages', markdown: table },
    ],
    whereElse: 'All of it is in class.html.',
  }
}
