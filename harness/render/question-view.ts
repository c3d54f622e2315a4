/** Authority on what a template may show of one question of a quiz. */
import type { Sign } from './sign.ts'

/** One question of a quiz; the texts that are not null stand in this order. */
export type QuestionView = {
  readonly stage: string
  readonly topic: string
  readonly sign: Sign
  readonly earned: string
  readonly possible: string
  readonly asks: string
  /** The misconception that was chosen; for other systems. */
  readonly cause: string | null
  /** What became of it in a few words, for the overview. */
  readonly note: string
  /** Whether there is more to say than what it asks. */
  readonly isSaid: boolean
  readonly chose: string | null
  /** What the answer is that is the letter of no option. */
  readonly saw: string | null
  readonly because: string | null
  readonly read: string | null
  /** The right option, where something else was chosen and it may be told. */
  readonly right: string | null
  readonly word: string | null
}
