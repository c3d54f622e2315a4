/** A small quiz whose texts are found nowhere else, so that whoever looks for one in an output finds that one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AssignmentFile, BankFile } from '#generated/schemas.js'
import type { Question } from '../../harness/domain/quiz.ts'
import { loadManifest } from '../../harness/load/load-assignment.ts'
import { isQuiz, type QuizManifest } from '../../harness/load/is-quiz.ts'

export const TOPICS = ['north', 'east', 'south', 'west', 'up']

type Questions = BankFile['questions']

export function bankOf(ofEach: number): BankFile {
  const questions = TOPICS.flatMap((topic) => Array.from({ length: ofEach }, (_, i) => questionOf(topic, i)))
  const [first, ...rest] = questions
  if (first === undefined) throw new Error('no question was asked for')
  return { questions: [first, ...rest] }
}

export function questionOf(topic: string, number: number): Questions[number] {
  const id = `${topic}-${number}`
  const wrong = (name: string) => ({
    id: name,
    text: `${name} of ${id}`,
    because: `because ${name} is not ${id}`,
    read: `page ${name}-${id}`,
  })
  return {
    id,
    topic,
    asks: `What is ${id}?`,
    right: { text: `truth of ${id}`, word: `a word on ${id}` },
    wrong: [wrong('folly'), wrong('slip'), wrong('muddle')],
  }
}

export const MANIFEST: AssignmentFile = {
  id: 'compass',
  title: 'Compass',
  module: 'answers.ts',
  passMark: 80,
  limits: { loadMs: 5000, callMs: 500, totalMs: 15_000, memoryMb: 64 },
  quiz: {
    bank: 'bank.json',
    points: 20,
    topics: [
      { id: 'north', title: 'To the north' },
      { id: 'east', title: 'To the east' },
      { id: 'south', title: 'To the south' },
      { id: 'west', title: 'To the west' },
      { id: 'up', title: 'Upwards' },
    ],
  },
}

/** A folder of assignments with this one in it, or whatever is written in its place. */
export async function withQuiz<T>(
  use: (course: {
    readonly assignments: string
    readonly folder: string
    readonly place: string
  }) => Promise<T>,
  { manifest = MANIFEST, bank = bankOf(2) }: { readonly manifest?: unknown; readonly bank?: unknown } = {},
): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), 'followthrough-quiz-'))
  const folder = join(place, 'assignments', '06-compass')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'assignment.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'bank.json'), JSON.stringify(bank))
  try {
    return await use({ assignments: join(place, 'assignments'), folder, place })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

export async function manifestIn(folder: string): Promise<QuizManifest> {
  const manifest = await loadManifest(folder)
  if (!isQuiz(manifest)) throw new Error('the fixture is no quiz')
  return manifest
}

/** The letter of the option whose text begins so. */
export function letterOf({ options }: Question, begins: string): string {
  return 'abcd'.charAt(options.findIndex(({ text }) => text.startsWith(begins)))
}
