/** Authority on marks in a gradebook that counts to another number: scaled where that was asked for, and never silently. */
import { Fault } from '../../domain/fault.ts'
import { roundMark } from './mark-text.ts'

export type Fitting = {
  /** Whether marks out of another number may be scaled to the gradebook's. */
  readonly scale: boolean
  /** To whole marks, half up, or to the hundredths that gradebooks keep. */
  readonly round: 'integer' | 'hundredth'
}

/** `counts` is what the gradebook's own full marks are; null where it does not say. */
export function fitMarks(
  possible: number,
  counts: number | null,
  where: string,
  { scale, round }: Fitting,
): (earned: number) => number {
  if (counts !== null && counts !== possible && !scale) {
    throw new Fault(
      'gradebook-invalid',
      `${where} counts to ${counts}, and the assignment to ${possible}.`,
      `Give --scale to have marks multiplied by ${counts}/${possible}, or make the two numbers equal.`,
    )
  }
  const factor = counts === null ? 1 : counts / possible
  return (earned) => roundMark(earned * factor, round === 'integer' ? 0 : 2)
}
