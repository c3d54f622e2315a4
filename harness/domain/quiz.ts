/** Authority on what a quiz asks: questions with four options each, drawn from a bank and lettered for one paper. */
import type { NonEmpty } from './value.ts'

export const LETTERS = ['a', 'b', 'c', 'd'] as const

export type Letter = (typeof LETTERS)[number]

export type Topic = { readonly id: string; readonly title: string }

export type RightOption = {
  readonly kind: 'right'
  readonly text: string
  /** What confirms it and adds something. */
  readonly word: string
}

export type WrongOption = {
  readonly kind: 'wrong'
  /** As a misconception, `question/option`. */
  readonly id: string
  readonly text: string
  readonly because: string
  /** Where to read on: a handout, and its section. */
  readonly read: string
}

export type Option = RightOption | WrongOption

export type Question = {
  readonly id: string
  readonly topic: Topic
  readonly asks: string
  /** In the order in which they are lettered. */
  readonly options: NonEmpty<Option>
}

export type Quiz = {
  /** What the paper is called: the same for the same seed. Null where the seed is not known, and so no letter either. */
  readonly paper: string | null
  readonly questions: NonEmpty<Question>
}

/** The option that a letter stands for; null where it stands for none. */
export function optionAt({ options }: Question, letter: string): Option | null {
  const place = LETTERS.findIndex((one) => one === letter)
  return options[place] ?? null
}

/** What the option is lettered with. */
export function letterOf({ options }: Question, option: Option): Letter | null {
  return LETTERS[options.indexOf(option)] ?? null
}
