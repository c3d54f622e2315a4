/** Authority on the classes that the class page is tested with: every number in them follows from their students. */
import type { ClassReport, ClassStudent } from '../../../harness/domain/class-report.ts'
import type { StageVerdict } from '../../../harness/domain/report.ts'

export const STAGES = [
  { id: 'project', call: 'project(x, w)', points: 10 },
  { id: 'scores', call: 'scores(q, k)', points: 15 },
  { id: 'scale', call: 'scale(s, d)', points: 15 },
  { id: 'causalMask', call: 'causalMask(s)', points: 15 },
  { id: 'softmax', call: 'softmax(s)', points: 20 },
  { id: 'weightedSum', call: 'weightedSum(a, v)', points: 10 },
  { id: 'attention', call: 'attention(x, { wq, wk, wv }, { causal })', points: 15 },
] as const

export type Pupil = Partial<Omit<ClassStudent, 'earned' | 'stages' | 'passed' | 'causes'>> & {
  /** Of the graded; the stages that are not named are correct. */
  readonly verdicts?: Readonly<Record<string, StageVerdict>>
  readonly causes?: readonly string[]
}

const NONE: Readonly<Record<StageVerdict, number>> = {
  correct: 0,
  imprecise: 0,
  follows: 0,
  wrong: 0,
  error: 0,
  'not-started': 0,
}

export function classOf(pupils: readonly Pupil[], changes: Partial<ClassReport> = {}): ClassReport {
  const students = pupils.map((pupil, index) => studentOf(pupil, index))
  const graded = students.filter(({ outcome }) => outcome === 'graded')
  const marks = graded.flatMap(({ earned }) => earned ?? []).toSorted((a, b) => a - b)
  const countIf = (outcome: ClassStudent['outcome']) =>
    students.filter((student) => student.outcome === outcome).length
  return {
    schemaVersion: 1,
    assignment: {
      id: 'attention-stages',
      title: 'The stages of attention',
      entryFile: 'attention.ts',
      passMark: 60,
      possible: 100,
      stages: [...STAGES],
    },
    intake: {
      form: 'canvas',
      digest: 'sha256:0',
      said: `Canvas download: ${students.length} students`,
      remarks: [],
    },
    freshVectors: 3,
    missing: 'none',
    pseudonyms: false,
    counts: {
      students: students.length,
      graded: graded.length,
      passed: graded.filter(({ passed }) => passed).length,
      late: students.filter(({ late }) => late).length,
      nothing: countIf('nothing'),
      noModule: countIf('no-module'),
      refused: countIf('refused'),
      faults: countIf('fault'),
    },
    setAside: [],
    marks: marks.length === 0 ? null : marksOf(marks),
    stages: STAGES.map(({ id, points }, at) => stageOf(id, points, at, pupils, graded)),
    causes: causesOf(students),
    unexplained: [],
    vectors: { failedByAll: [], passedByAll: [], failures: [] },
    isolation: graded.length === 0 ? [] : [{ level: 'namespace', students: graded.length }],
    limits: [],
    identical: [],
    students,
    ...changes,
  }
}

function idOf(index: number): string {
  return `s${String(index + 1).padStart(4, '0')}`
}

function studentOf({ verdicts = {}, causes = [], ...pupil }: Pupil, index: number): ClassStudent {
  const isGraded = (pupil.outcome ?? 'graded') === 'graded'
  const stages = STAGES.map(({ id, points }) => pointsFor(verdicts[id] ?? 'correct', points))
  const earned = stages.reduce((sum, marks) => sum + marks, 0)
  return {
    id: idOf(index),
    name: null,
    section: null,
    late: false,
    outcome: 'graded',
    firstWrongStage: Object.keys(verdicts)[0] ?? null,
    causes,
    remarks: [],
    ...pupil,
    earned: isGraded ? earned : null,
    passed: isGraded && earned >= 60,
    stages: isGraded ? stages : null,
  }
}

function pointsFor(verdict: StageVerdict, points: number): number {
  if (verdict === 'correct' || verdict === 'follows') return points
  return verdict === 'imprecise' ? points / 2 : 0
}

function marksOf(marks: readonly number[]): NonNullable<ClassReport['marks']> {
  const at = (share: number) => marks[Math.round(share * (marks.length - 1))] ?? 0
  return {
    mean: marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
    lowest: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    highest: at(1),
    bins: Array.from({ length: 10 }, (_, bin) => ({
      from: bin * 10,
      to: bin * 10 + 10,
      students: marks.filter((mark) => Math.min(9, Math.floor(mark / 10)) === bin).length,
    })),
  }
}

function stageOf(
  stage: string,
  possible: number,
  at: number,
  pupils: readonly Pupil[],
  graded: readonly ClassStudent[],
): ClassReport['stages'][number] {
  const verdicts = { ...NONE }
  for (const { verdicts: given = {}, outcome = 'graded' } of pupils)
    if (outcome === 'graded') verdicts[given[stage] ?? 'correct'] += 1
  const earned = graded.map(({ stages }) => stages?.[at] ?? 0)
  const count = Math.max(1, graded.length)
  return {
    stage,
    possible,
    verdicts,
    passRate: earned.filter((marks) => marks === possible).length / count,
    meanEarned: earned.reduce((sum, marks) => sum + marks, 0) / count,
  }
}

/** From `scale: no-scale` of each student. */
function causesOf(students: readonly ClassStudent[]): ClassReport['causes'] {
  const behind = new Map<string, string[]>()
  for (const { id, causes } of students)
    for (const cause of causes) behind.set(cause, [...(behind.get(cause) ?? []), id])
  return [...behind]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([cause, ids]) => {
      const [stage = '', name = ''] = cause.split(': ')
      return { stage: stage === '' ? null : stage, name, kind: 'misconception', students: ids }
    })
}
