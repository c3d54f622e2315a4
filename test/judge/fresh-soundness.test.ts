import { describe, expect, it } from 'vitest'
import type { Assignment } from '../../harness/domain/assignment.ts'
import type { Evidence, Probe } from '../../harness/domain/evidence.ts'
import type { Program } from '../../harness/domain/oracle.ts'
import type { Report } from '../../harness/domain/report.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { withFreshVectors } from '../../harness/judge/with-fresh-vectors.ts'
import { assignment01, oracle01 } from '../support/assignment-01.ts'
import { plain } from '../support/plain.ts'
import { callOwn, type Module } from './own-stages.ts'

const SEEDS = ['7', 'spring term, group B', '', 'ünïcode ✓', '4294967296']

/** A module graded by the whole pipeline, in this process: its author is the oracle. */
async function grade(changes: Module, assignment: Assignment): Promise<Report> {
  const stages = oracle01.module(changes)
  const answer = (probes: readonly Probe[]): Promise<ReadonlyMap<string, Evidence>> =>
    Promise.resolve(
      new Map(probes.map((probe) => [probe.id, callOwn(settled(stages[probe.exportName]), probe.inputs)])),
    )
  const { report } = await gradeSubmission(assignment, {
    isolation: 'process',
    weakerBecause: null,
    submission: { entryPath: 'attention.ts', entryFile: 'attention.ts', digest: 'sha256:0' },
    loadProblem: null,
    exported: Object.keys(stages),
    types: null,
    run: answer,
    apart: answer,
    close: () => Promise.resolve(),
  })
  return report
}

function settled(program: Program | undefined): Program | undefined {
  return program && ((...inputs) => plain(program(...inputs)))
}

describe.each(SEEDS)('marked with the fresh test vectors of seed "%s"', (seed) => {
  const assignment = withFreshVectors(assignment01, oracle01, seed)

  it.each([{ id: 'the reference', changes: {} }, ...oracle01.accepted])(
    '$id gets full marks',
    async ({ changes }) => {
      const { earned, possible, stages } = await grade(changes, assignment)
      expect(stages.map(({ verdict }) => verdict)).toEqual(stages.map(() => 'correct'))
      expect(earned).toBe(possible)
    },
  )

  it.each(oracle01.misconceptions)(
    '$stage: $id is named as itself, and charged nowhere else',
    async ({ id, stage, program }) => {
      // The other ordinary stages know nothing of this one.
      const asked = assignment.stages.filter((one) => one.id === stage || one.fields !== null)
      const { stages } = await grade({ [stage]: program }, { ...assignment, stages: asNonEmpty(asked) })
      const own = stages.find((report) => report.stage === stage)
      expect(own?.diagnosis).toMatchObject({ kind: 'misconception', misconceptions: [id] })
      // A composition cannot be had where a stage of its own throws: "error" there is no second charge.
      const charged = stages.filter(
        (report) => report.stage !== stage && !/^(correct|follows|error)$/.test(report.verdict),
      )
      expect(charged.map((report) => `${report.stage} ${report.verdict}`)).toEqual([])
    },
  )
})
