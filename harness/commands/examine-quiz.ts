/**
 * Authority on the claims about a quiz, and on trying each of them with the whole harness. Every option of every question is
 * handed in once: a module answers the whole bank, so there are as many modules as a question has options.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../domain/report.ts'
import { LETTERS, letterOf, type Letter, type Option, type Question } from '../domain/quiz.ts'
import { gradeSubmission } from '../grade.ts'
import { loadPaper, loadWholeBank, type QuizAssignment } from '../load/load-quiz.ts'
import type { QuizManifest } from '../load/is-quiz.ts'
import { writeAnswers } from '../load/write-answers.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { checkCredit } from './check-credit.ts'
import type { Finding } from './finding.ts'
import { inParallel } from './in-parallel.ts'
import type { Examination } from './summarise-examinations.ts'
import { inTemporaryFolder, temporaryUnwritable } from './temporary-folder.ts'

type Trial = {
  readonly assignment: QuizAssignment
  readonly answer: (question: Question) => Letter | ''
  readonly check: (report: Report) => readonly Finding[]
}

export async function examineQuiz(
  folder: string,
  manifest: QuizManifest,
  seed: string | undefined,
): Promise<Pick<Examined, 'findings' | 'counts'>> {
  const [paper, bank] = await Promise.all([
    loadPaper(folder, manifest, seed),
    loadWholeBank(folder, manifest, seed),
  ])
  const trials = [solution(paper), starter(paper), ...LETTERS.map((_, turn) => everyQuestion(bank, turn))]
  const tried = await inTemporaryFolder((place) =>
    inParallel([...trials.entries()], async ([i, { assignment, answer, check }]) =>
      check(await gradeAnswers(join(place, String(i)), assignment, answer)),
    ),
  )
  const findings = tried.flat()
  const options = bank.quiz.questions.flatMap((question) => question.options)
  const misconceptions = options.flatMap((option) => (option.kind === 'wrong' ? [option] : []))
  return {
    findings: [
      ...checkTopics(bank, manifest),
      ...checkCredit(bank, { misconceptions }),
      ...findings.filter((finding) => !isOfWrong(finding)),
      ...findings.filter(isOfWrong),
    ],
    counts: {
      stages: paper.stages.length,
      vectors: 0,
      misconceptions: misconceptions.length,
      accepted: 0,
    },
  }
}

type Examined = Extract<Examination, { kind: 'examined' }>

const OF_WRONG = 'wrong options, '

function isOfWrong({ subject }: Finding): boolean {
  return subject.startsWith(OF_WRONG)
}

/** Fewer of a topic, and whoever asks for another paper gets the same question again. */
const FEWEST = 4

function checkTopics({ quiz }: QuizAssignment, manifest: QuizManifest): readonly Finding[] {
  return manifest.quiz.topics.map(({ id }) => {
    const count = quiz.questions.filter(({ topic }) => topic.id === id).length
    const claim = `have at least ${FEWEST} questions`
    return {
      subject: 'topics',
      claim,
      name: id,
      holds: count >= FEWEST,
      saw: `${count} of ${FEWEST} questions`,
    }
  })
}

function solution(assignment: QuizAssignment): Trial {
  return {
    assignment,
    answer: (question) => letterFor(question, ({ kind }) => kind === 'right'),
    check: ({ earned, possible, stages }) => [
      {
        subject: 'the solution',
        claim: 'full marks',
        name: 'solution',
        holds: earned === possible && stages.every(({ verdict }) => verdict === 'correct'),
        saw: `${earned} of ${possible}, paper ${assignment.quiz.paper}`,
      },
    ],
  }
}

function starter(assignment: QuizAssignment): Trial {
  return {
    assignment,
    answer: () => '',
    check: ({ earned, possible, stages }) => {
      const begun = stages.filter(({ verdict }) => verdict !== 'not-started').map(({ stage }) => stage)
      const rest = begun.length === 0 ? 'every question not-started' : `begun: ${begun.join(', ')}`
      return [
        {
          subject: 'the starter',
          claim: 'no marks, not started',
          name: 'starter',
          holds: earned === 0 && begun.length === 0,
          saw: `${earned} of ${possible}, ${rest}`,
        },
      ]
    },
  }
}

/** The option whose turn it is, of each question: the right one and the wrong ones, each in one of the turns. */
function everyQuestion(assignment: QuizAssignment, turn: number): Trial {
  const letter = LETTERS[turn] ?? ''
  return {
    assignment,
    answer: () => letter,
    check: ({ stages }) =>
      assignment.quiz.questions.flatMap((question) => {
        const [option, marked] = [question.options[turn], stages.find(({ stage }) => stage === question.id)]
        return option === undefined || marked === undefined ? [] : [checkOption(question, option, marked)]
      }),
  }
}

function checkOption(question: Question, option: Option, marked: Report['stages'][number]): Finding {
  const { verdict, earned, possible, diagnosis } = marked
  const named = diagnosis?.kind === 'misconception' ? diagnosis.misconceptions : []
  const saw = `${verdict}, ${earned} of ${possible}, named ${named.join(' or ') || 'nothing'}`
  switch (option.kind) {
    case 'right': {
      const holds = verdict === 'correct' && earned === possible
      return { subject: 'right options', claim: 'full marks', name: question.id, holds, saw }
    }
    case 'wrong': {
      const holds = verdict === 'wrong' && earned === 0 && named.length === 1 && named[0] === option.id
      const subject = OF_WRONG + question.topic.id
      return { subject, claim: 'caught and named as themselves', name: option.id, holds, saw }
    }
  }
}

function letterFor(question: Question, isWanted: (option: Option) => boolean): Letter | '' {
  const option = question.options.find(isWanted)
  return (option && letterOf(question, option)) ?? ''
}

async function gradeAnswers(
  place: string,
  assignment: QuizAssignment,
  answer: Trial['answer'],
): Promise<Report> {
  const entryPath = join(place, assignment.entryFile)
  try {
    await mkdir(place)
    await writeFile(entryPath, writeAnswers(assignment, assignment.quiz, answer))
  } catch (cause) {
    throw temporaryUnwritable(cause)
  }
  const sandbox = await openSandbox({ entryPath, limits: assignment.limits })
  try {
    return (await gradeSubmission(assignment, sandbox)).report
  } finally {
    await sandbox.close()
  }
}
