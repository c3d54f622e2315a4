/** Authority on what goes wrong in `variance`: Σ(x − mean)²/n with one deliberate change. */
import { asItIs } from '../parts/finish.ts'
import { meanOf, type VaryingParts } from '../parts/varying.ts'

const zero = () => 0

export const varianceMisconceptions: Readonly<Record<string, Partial<VaryingParts>>> = {
  /** Right for what it is, an estimate from a sample; and 0/0 for a single number. */
  'variance-sample': { divisor: (n) => n - 1 },
  'variance-standard-deviation': { finish: Math.sqrt },
  'variance-mean-of-squares': { center: zero },
  'variance-mean-not-squared': { center: zero, finish: (squares, xs) => squares - meanOf(xs) },
  /** The same on paper; far from 0, two large numbers cancel and nothing is left. */
  'variance-cancels': { center: zero, finish: (squares, xs) => squares - meanOf(xs) ** 2 },
  'variance-not-divided': { divisor: () => 1 },
  'variance-absolute-deviations': { count: Math.abs },
  /** Deviations from the mean always sum to 0. */
  'variance-not-squared': { count: asItIs },
}
