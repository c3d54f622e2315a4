/** Authority on the claims about an assignment, and on trying each of them with the whole harness. */
import { join } from 'node:path'
import type { Assignment } from '../domain/assignment.ts'
import type { Misconception, Oracle } from '../domain/oracle.ts'
import type { Report, StageReport } from '../domain/report.ts'
import { completeReport, gradeSubmission, type Graded } from '../grade.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { checkCredit } from './check-credit.ts'
import type { Finding } from './finding.ts'
import { inParallel } from './in-parallel.ts'
import { farthestOf, marginOf, type Farthest, type Margin, type TriedAs } from './measure-margin.ts'
import { offCurve } from './off-curve.ts'
import { spareCostly } from './spare-costly.ts'
import type { Workshop } from './workshop.ts'

export type Examined = { readonly findings: readonly Finding[]; readonly margin: Margin | null }

type Trial = {
  readonly entry: () => Promise<string>
  readonly check: (graded: Graded) => Finding
  readonly as: TriedAs | null
  /** Written by hand, for people who read its types. */
  readonly typed: boolean
}

export async function examine(assignment: Assignment, oracle: Oracle, workshop: Workshop): Promise<Examined> {
  const trials = [...filesToTry(assignment), ...programsToTry(assignment, oracle, workshop)]
  const farthest: Farthest[] = []
  const stages = assignment.stages.map(({ id }) => id)
  const findings = await inParallel(trials, async ({ entry, check, as, typed }) => {
    const mistaken = as?.stage ?? null
    const asked = mistaken === null ? assignment : spareCostly(assignment, mistaken)
    const sandbox = await openSandbox({
      entryPath: await entry(),
      limits: assignment.limits,
      ...(typed && { types: { stages, limitMs: assignment.typeCheck.limitMs } }),
    })
    try {
      const result = await gradeSubmission(asked, sandbox)
      // Only that is kept of what came back: all of it, of every program, would fill the memory.
      if (as !== null) farthest.push(...farthestOf(as, result.results))
      return withoutTypeErrors(check(result), await completeReport(result.report, assignment, sandbox))
    } finally {
      await sandbox.close()
    }
  })
  return {
    findings: [...checkTexts(assignment, oracle), ...checkCredit(assignment, oracle), ...findings],
    margin: marginOf(farthest),
  }
}

function filesToTry(assignment: Assignment): readonly Trial[] {
  const file = (part: string) => () => Promise.resolve(join(assignment.folder, part, assignment.entryFile))
  return [
    {
      entry: file('solution'),
      check: (graded) => fullMarks('the solution', 'solution', graded),
      as: { as: 'accepted', name: 'solution', stage: null },
      typed: true,
    },
    {
      entry: file('starter'),
      check: ({ report }) => ({
        subject: 'the starter',
        claim: 'no marks, not started',
        name: 'starter',
        holds: report.earned === 0 && report.stages.every(({ verdict }) => verdict === 'not-started'),
        saw: `${marks({ report })}, ${verdictsOf(report.stages)}`,
      }),
      as: null,
      typed: true,
    },
  ]
}

function programsToTry(assignment: Assignment, oracle: Oracle, { makeModule }: Workshop): readonly Trial[] {
  const accepted = oracle.accepted.map(({ id }, i): Trial => ({
    entry: () => makeModule(`oracle.accepted[${i}].changes`),
    check: (graded) => fullMarks('accepted variants', id, graded),
    as: { as: 'accepted', name: id, stage: null },
    typed: false,
  }))
  const mistaken = oracle.misconceptions.map((misconception, i): Trial => ({
    entry: () => makeModule(`{ [oracle.misconceptions[${i}].stage]: oracle.misconceptions[${i}].program }`),
    check: (graded) => caughtAsItself(misconception, assignment, graded),
    as: { as: 'misconception', name: misconception.id, stage: misconception.stage },
    typed: false,
  }))
  return [...accepted, ...mistaken]
}

function fullMarks(subject: string, name: string, graded: Graded): Finding {
  const { earned, possible, stages } = graded.report
  const isFull = earned === possible && stages.every(({ verdict }) => verdict === 'correct')
  const off = offCurve(graded.report)
  const saw = `${marks(graded)}${isFull ? '' : `, ${verdictsOf(stages)}`}${off === null ? '' : `; ${off}`}`
  return { subject, claim: 'full marks', name, holds: isFull && off === null, saw }
}

/** A student who begins with a type error, or compares with one, looks for it in the wrong place. */
function withoutTypeErrors(finding: Finding, { typeCheck }: Report): Finding {
  const first = typeCheck?.kind === 'checked' ? typeCheck.problems[0] : undefined
  if (first === undefined) return finding
  const { at, code, message } = first
  const saw = `${finding.saw}; a type error at line ${at.line} of ${at.file}: ${message} (${code})`
  return { ...finding, holds: false, saw }
}

/** Caught at its stage, named as itself and nothing else, and charged nowhere else. */
function caughtAsItself({ id, stage }: Misconception, assignment: Assignment, graded: Graded): Finding {
  const reports = graded.report.stages
  const own = reports.find((report) => report.stage === stage)
  const named = own?.diagnosis?.kind === 'misconception' ? own.diagnosis.misconceptions : []
  const others = reports.filter((report) => report.stage !== stage && !isUncharged(report, assignment))
  const holds =
    own !== undefined &&
    own.verdict !== 'correct' &&
    own.verdict !== 'follows' &&
    named.length === 1 &&
    named[0] === id &&
    others.length === 0
  const saw = `${stage} is ${own?.verdict}, named ${named.join(' or ') || (own?.diagnosis?.kind ?? 'nothing')}`
  const charged = others.length === 0 ? '' : `; also charged: ${verdictsOf(others)}`
  return {
    subject: `misconceptions of ${stage}`,
    claim: 'caught and named as themselves',
    name: id,
    holds,
    saw: saw + charged,
  }
}

/** A composition cannot be had where a stage of its own throws, so there "error" is no second charge. */
function isUncharged({ stage, verdict }: StageReport, assignment: Assignment): boolean {
  const isComposition = assignment.stages.some(({ id, fields }) => id === stage && fields !== null)
  return verdict === 'correct' || verdict === 'follows' || (isComposition && verdict === 'error')
}

function checkTexts(assignment: Assignment, oracle: Oracle): readonly Finding[] {
  return [...new Set(oracle.misconceptions.map(({ id }) => id))].map((id) => {
    const holds = assignment.feedback.has(id)
    const saw = holds ? 'a text' : 'no text in feedback.json'
    return { subject: 'feedback texts', claim: 'misconceptions have one', name: id, holds, saw }
  })
}

function marks({ report: { earned, possible } }: Pick<Graded, 'report'>): string {
  return `${earned} of ${possible}`
}

function verdictsOf(stages: readonly StageReport[]): string {
  const verdicts = new Set(stages.map(({ verdict }) => verdict))
  if (verdicts.size === 1 && stages.length > 1) return `every stage ${[...verdicts].join()}`
  return stages
    .filter(({ verdict }) => verdict !== 'correct')
    .map(({ stage, verdict }) => `${stage} ${verdict}`)
    .join(', ')
}
