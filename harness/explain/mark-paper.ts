/**
 * Authority on marking a paper of a quiz: which paper the answers are for, what was answered, and what each answer means.
 * Letters that belong to another paper say nothing of this one, so nothing is made of them.
 */
import type { Assignment, Stage } from '../domain/assignment.ts'
import type { Evidence, LoadProblem, Probe, Returned } from '../domain/evidence.ts'
import type { Question, Quiz } from '../domain/quiz.ts'
import type { Diagnosis } from '../domain/verdict.ts'
import { describeValue } from '../judge/describe-value.ts'
import { judgeAnswer, type JudgedAnswer } from '../judge/judge-answer.ts'
import { outcomeOf } from '../judge/judge-vector.ts'
import type { ExplainedStage } from '../judge/stage-result.ts'
import type { Witness } from './inquiry.ts'

export type MarkedPaper = {
  readonly results: readonly ExplainedStage[]
  /** Why no answer could be marked at all; null where they were. */
  readonly problem: LoadProblem | null
}

export async function markPaper(
  { stages, limits }: Assignment,
  quiz: Quiz,
  witness: Pick<Witness, 'run'>,
): Promise<MarkedPaper> {
  const probes = EXPORTS.map((name) => reading(name, limits.callMs))
  const evidence = await witness.run(probes)
  const [paper, answers] = EXPORTS.map((name) => evidence.get(name) ?? NOT_RUN)
  const read = { paper: paper ?? NOT_RUN, answers: answers ?? NOT_RUN }
  const problem = problemOf(read, quiz)
  const seen: Evidence = problem === null ? read.answers : { kind: 'not-loaded', problem }
  const results = stages.flatMap((stage) => {
    const question = quiz.questions.find(({ id }) => id === stage.id)
    return question === undefined ? [] : [markQuestion(question, stage, seen)]
  })
  return { results, problem }
}

const EXPORTS = ['paper', 'answers'] as const
const NOT_RUN: Evidence = { kind: 'not-run', because: 'no-time-left' }
/** More than any paper has questions. */
const MOST_CELLS = 1000

function reading(exportName: string, limitMs: number): Probe {
  return { id: exportName, exportName, inputs: [], calls: 0, maxCells: MOST_CELLS, limitMs }
}

type Read = { readonly paper: Evidence; readonly answers: Evidence }

function problemOf({ paper, answers }: Read, quiz: Quiz): LoadProblem | null {
  if (quiz.paper === null) throw new Error('a paper is marked that nobody has drawn')
  const answered = nameIn(paper)
  const wasRead = [paper, answers].some(({ kind }) => kind === 'returned' || kind === 'missing')
  if (wasRead && answered?.toUpperCase() !== quiz.paper) {
    return { kind: 'other-paper', answered, marked: quiz.paper }
  }
  if (answers.kind === 'missing') return { kind: 'no-answers', what: null }
  const what = wasRead ? insteadOf(answers) : null
  return what === null ? null : { kind: 'no-answers', what }
}

/** What the answers of a module that was loaded are in place of a record; null where they are one. */
function insteadOf(answers: Evidence): string | null {
  switch (answers.kind) {
    case 'returned':
      return formOf(answers.value)
    case 'threw':
      return 'something that throws an error when it is read'
    case 'timed-out':
      return 'something that does not come to an end when it is read'
    case 'stopped':
      return answers.by === 'output' ? 'far more than a paper asks for' : 'something that cannot be read'
    case 'missing':
    case 'not-loaded':
    case 'not-run':
      return null
  }
}

function formOf(value: Returned): string | null {
  switch (value.kind) {
    case 'record':
      return null
    case 'unreadable':
      return value.what
    case 'readable':
      return describeValue(value.value)
  }
}

const LONGEST_NAME = 20

/** The paper that a module names; null where it names none. */
function nameIn(paper: Evidence): string | null {
  if (paper.kind !== 'returned' || paper.value.kind !== 'readable') return null
  const { value } = paper.value
  return typeof value === 'string' && value.trim() !== ''
    ? Array.from(value.trim()).slice(0, LONGEST_NAME).join('')
    : null
}

function markQuestion(question: Question, stage: Stage, evidence: Evidence): ExplainedStage {
  const [vector] = stage.vectors
  const { verdict, chosen } = judge(question, evidence)
  const results: ExplainedStage['results'] = [{ vector, evidence, verdict }]
  const diagnosis: Diagnosis | null = chosen && {
    kind: 'misconception',
    misconceptions: [chosen.id],
    vectors: [vector.id],
    tested: 1,
    excluded: [],
  }
  return { stage, results, diagnosis, example: null }
}

function judge(question: Question, evidence: Evidence): JudgedAnswer {
  if (evidence.kind !== 'returned') {
    return { verdict: { kind: 'unusable', outcome: outcomeOf(evidence) }, chosen: null }
  }
  const answer = evidence.value.kind === 'record' ? evidence.value.fields.get(question.id) : undefined
  return judgeAnswer(question, answer)
}
