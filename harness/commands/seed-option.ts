/** Authority on `--seed`: the text from which fresh test vectors are drawn, given as an option or in the environment. */
import { Fault } from '../domain/fault.ts'

const VARIABLE = 'FOLLOWTHROUGH_SEED'

export function seedOption() {
  return {
    type: 'string',
    requiresArg: true,
    // A variable that is set to nothing is as good as one that is not set.
    default: process.env[VARIABLE] || undefined,
    defaultDescription: VARIABLE,
    describe: 'Add fresh hidden test vectors, the same ones for the same text',
  } as const
}

export function refuseEmptySeed(seed: string | undefined): void {
  if (seed === undefined || seed.trim() !== '') return
  throw new Fault(
    'usage',
    'There is something to draw, but the text of the seed is empty.',
    `Give any text, for example --seed spring-7, or leave it out. ${VARIABLE} in the environment does the same.`,
  )
}
