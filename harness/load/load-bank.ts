/** Authority on reading a quiz's bank: what no schema sees, such as an id or a text that is there twice, is a fault here. */
import { join } from 'node:path'
import type { Bank } from '#generated/schemas.js'
import { validateBank } from '#generated/validate-bank.js'
import { Fault } from '../domain/fault.ts'
import type { Question, Topic } from '../domain/quiz.ts'
import { asNonEmpty, type NonEmpty } from '../domain/value.ts'
import type { QuizFile } from './is-quiz.ts'
import { readJson } from './read-json.ts'

/** Every question that there is, the right option first. */
export async function loadBank(folder: string, { bank, topics }: QuizFile): Promise<NonEmpty<Question>> {
  const path = join(folder, bank)
  const { questions } = await readJson(path, validateBank, 'assignment-invalid')
  const check = checkerOf(path)
  check.unlike(
    '/questions',
    questions.map(({ id }) => id),
    'an id that no other question has',
  )
  questions.forEach(({ right, wrong }, i) => {
    const texts = [right.text, ...wrong.map(({ text }) => text)]
    check.unlike(`/questions/${i}`, texts, 'four options that are not the same')
    check.unlike(
      `/questions/${i}/wrong`,
      wrong.map(({ id }) => id),
      'an id that no other option of the question has',
    )
  })
  const read = questions.map((question, i) => ({
    ...question,
    topic: check.topic(`/questions/${i}/topic`, question.topic, topics),
  }))
  const bare = topics.find(({ id }) => questions.every(({ topic }) => topic !== id))
  if (bare !== undefined) throw check.fault('/questions', 'none', `a question of the topic "${bare.id}"`)
  return asNonEmpty(read.map(asQuestion))
}

type Read = Omit<Bank.Question, 'topic'> & { readonly topic: Topic }

function asQuestion({ id, topic, asks, right, wrong }: Read): Question {
  const mistaken = wrong.map((option) => ({ ...option, kind: 'wrong' as const, id: `${id}/${option.id}` }))
  return { id, topic, asks, options: [{ ...right, kind: 'right' }, ...mistaken] }
}

function checkerOf(path: string) {
  const fault = (pointer: string, found: string, expected: string) =>
    new Fault(
      'assignment-invalid',
      `${path} is not as it should be. At ${pointer} we found ${found}; expected was ${expected}.`,
      'Correct the file at that place.',
    )
  return {
    fault,
    unlike(pointer: string, texts: readonly string[], expected: string): void {
      const same = texts.map((text) => text.trim().toLowerCase())
      const twice = texts.find((_, i) => same.indexOf(same[i] ?? '') < i)
      if (twice !== undefined) throw fault(pointer, `${JSON.stringify(twice)} twice`, expected)
    },
    topic(pointer: string, id: string, topics: readonly Topic[]): Topic {
      const topic = topics.find((one) => one.id === id)
      if (topic !== undefined) return topic
      const known = topics.map((one) => one.id).join(', ')
      throw fault(pointer, `"${id}"`, `a topic of assignment.json: ${known}`)
    },
  }
}
