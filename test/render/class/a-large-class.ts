/** Authority on a class of any size that looks like a real one, and is the same each time. */
import type { ClassReport, ClassStudent } from '../../../harness/domain/class-report.ts'
import type { StageVerdict } from '../../../harness/domain/report.ts'
import { classOf, STAGES } from './classes.ts'
import type { Pupil } from './classes.ts'

const FIRST = [
  'Ada',
  'Grace',
  'Noor',
  'Mateo',
  'Yuki',
  'Zoë',
  'Ọlá',
  'Søren',
  'Priya',
  'Jean-Luc',
  'Marta',
  'Liang',
  'Amira',
  'Tom',
]
const LAST = [
  'Lovelace',
  'Hopper',
  'Haddad',
  'García Márquez',
  'Tanaka',
  'Müller',
  'Adeyemi',
  'Kierkegaard',
  'Raman',
  'Picard',
  'Nowak',
  'Wei',
  'Said',
  'O’Brien',
  'van der Berg',
]
const MISTAKES: readonly (readonly [share: number, stage: string, name: string])[] = [
  [0.19, 'softmax', 'softmax-over-columns'],
  [0.14, 'scale', 'no-scale'],
  [0.11, 'causalMask', 'mask-hides-the-diagonal'],
  [0.07, 'causalMask', 'mask-with-zeros'],
  [0.06, 'scale', 'divides-by-d'],
  [0.05, 'softmax', 'returns NaN'],
  [0.04, 'scores', 'times √d'],
  [0.03, 'weightedSum', 'transposed'],
  [0.02, 'project', 'project-transposed-w'],
  [0.02, 'softmax', 'out of time'],
]

export function aLargeClass(size: number): ClassReport {
  const chance = chances(11)
  const pupils = Array.from({ length: size }, (_, index) => pupilAt(index, chance))
  const built = classOf(pupils)
  const idsFrom = (start: number, count: number) =>
    built.students
      .filter(({ outcome }) => outcome === 'graded')
      .slice(start, start + count)
      .map(({ id }) => id)
  const failures = STAGES.flatMap(({ id }) =>
    Array.from({ length: 11 }, (_, at) => ({
      vector: `${id}/${at === 10 ? 'fresh-7f' : `case-${at}`}`,
      stage: id,
      hidden: at === 10,
      students: at === 0 ? 0 : Math.floor(chance() * 0.4 * built.counts.graded),
    })),
  )
  return {
    ...built,
    intake: {
      ...built.intake,
      said: `Canvas download: ${size} students, ${built.counts.late} late, ${built.counts.noModule} without attention.ts`,
      remarks: [
        'readme.txt belongs to nobody.',
        'Two students have the e-mail ada@example.org on the roster.',
      ],
    },
    setAside: built.students.flatMap(setAside),
    unexplained: [
      {
        stage: 'softmax',
        signature: '7c1f09',
        students: idsFrom(3, 7),
        example: {
          vector: 'softmax/by-hand',
          at: 'row 1, column 2',
          expected: '0.26894142',
          got: '0.36787944',
        },
      },
      {
        stage: 'attention',
        signature: 'b20e4d',
        students: idsFrom(20, 2),
        example: { vector: 'attention/by-hand', at: 'weights, row 2, column 1', expected: '0.5', got: 'NaN' },
      },
      { stage: 'scores', signature: '90aa31', students: idsFrom(30, 1), example: null },
    ],
    vectors: {
      failedByAll: [],
      passedByAll: failures.filter(({ students }) => students === 0).map(({ vector }) => vector),
      failures,
    },
    limits: [
      { stage: 'softmax', what: 'time', students: idsFrom(40, 3) },
      { stage: null, what: 'memory', students: idsFrom(50, 1) },
    ],
    identical: [idsFrom(60, 3), idsFrom(70, 2)],
  }
}

function setAside({ id: student, outcome: kind }: ClassStudent): ClassReport['setAside'] {
  switch (kind) {
    case 'graded':
    case 'nothing':
      return []
    case 'no-module':
      return [{ student, outcome: { kind, found: ['attention.docx', 'notes.pdf'] } }]
    case 'refused':
      return [{ student, outcome: { kind, refusal: { kind: 'bomb', path: 'a.zip', mostRatio: 100 } } }]
    case 'fault':
      return [{ student, outcome: { kind, ...FAULT } }]
  }
}

const FAULT = {
  code: 'sandbox-unavailable',
  message: 'The sandbox could not be started.',
  hint: 'Look at what "doctor --isolation" says.',
}

function pupilAt(index: number, chance: () => number): Pupil {
  const name = `${pick(FIRST, chance)} ${pick(LAST, chance)}`
  const about = { name, section: `Group ${1 + (index % 4)}`, late: chance() < 0.03 }
  const fate = chance()
  if (fate < 0.012) return { ...about, late: false, outcome: 'nothing' }
  if (fate < 0.018) return { ...about, outcome: 'no-module' }
  if (fate < 0.022)
    return { ...about, outcome: 'refused', remarks: ['Handed in twice; the later one counts.'] }
  if (fate < 0.026) return { ...about, outcome: 'fault' }
  const hard = chance() ** 2 * 4
  const made = MISTAKES.filter(([share]) => chance() < share * hard)
  const verdicts: Record<string, StageVerdict> = {}
  for (const [, stage, mistake] of made)
    verdicts[stage] = mistake.startsWith('returns') || mistake.startsWith('out') ? 'error' : 'wrong'
  if (chance() < 0.03) for (const { id } of STAGES.slice(4)) verdicts[id] = 'not-started'
  if (made.length > 0 && chance() < 0.8) verdicts['attention'] ??= 'follows'
  if (chance() < 0.03) verdicts['weightedSum'] ??= 'imprecise'
  if (chance() < 0.02) for (const { id } of STAGES) verdicts[id] = 'error'
  return { ...about, verdicts, causes: made.map(([, stage, mistake]) => `${stage}: ${mistake}`) }
}

function pick(from: readonly string[], chance: () => number): string {
  return from[Math.floor(chance() * from.length)] ?? ''
}

/** Numbers from 0 to below 1, the same on every machine. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
