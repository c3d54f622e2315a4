/**
 * Authority on the paper that a seed draws from a bank: one question of each topic, and the order in which its options are
 * lettered. The same seed gives the same paper, as long as the bank is the same; its name tells nothing of the seed.
 */
import { createHash } from 'node:crypto'
import type { Option, Question, Quiz, Topic } from '../domain/quiz.ts'
import { asNonEmpty, type NonEmpty } from '../domain/value.ts'

/** The paper of everyone who gives no seed. */
export const PRACTICE = 'practice'

export function drawPaper(bank: readonly Question[], topics: readonly Topic[], seed: string): Quiz {
  const drawn = topics.flatMap(({ id }) => {
    const [first] = mixed(
      bank.filter(({ topic }) => topic.id === id),
      (question) => [seed, question.id],
    )
    return first === undefined ? [] : [lettered(first, seed)]
  })
  const written = drawn.map(({ id, options }) => [id, options.map(idOf)])
  return { paper: nameOf(digest([seed, written])), questions: asNonEmpty(drawn) }
}

/** Every question with its options in the order that the seed gives them. */
export function letterAll(bank: NonEmpty<Question>, seed: string): NonEmpty<Question> {
  return asNonEmpty(bank.map((question) => lettered(question, seed)))
}

function lettered(question: Question, seed: string): Question {
  const options = mixed(question.options, (option) => [seed, question.id, idOf(option)])
  return { ...question, options: asNonEmpty(options) }
}

function idOf(option: Option): string {
  return option.kind === 'right' ? '' : option.id
}

/** By the digest of each: an order that nobody chose. */
function mixed<Item>(items: readonly Item[], keyOf: (item: Item) => readonly string[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: digest(keyOf(item)).toString('hex') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
}

function digest(of: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(of)).digest()
}

/** None of them is taken for another when it is read aloud or written by hand. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 4

function nameOf(bytes: Buffer): string {
  return [...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('')
}
