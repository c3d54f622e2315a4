/** Authority on the curves of this assignment: how undecided the weights of one query are, and how steep, from d = 1 to 4096. */
import { splitmix32 } from '../../harness/domain/drawn-numbers.ts'
import type { Curve, CurveSteps } from '../../harness/domain/oracle.ts'
import type { Matrix } from '../../harness/domain/value.ts'
import { WIDTHS } from './specimens/widths.ts'

const KEYS = 8
const SEED = 3000

export const curves = { entropy: curveOf('entropy'), gradientNorm: curveOf('gradientNorm') }

const scaled = { scaled: true }
const unscaled = { scaled: false }

function curveOf(stage: 'entropy' | 'gradientNorm'): Curve {
  return {
    x: WIDTHS,
    series: { scaled: (d) => ofWeights(stage, d, scaled), unscaled: (d) => ofWeights(stage, d, unscaled) },
  }
}

function* ofWeights(stage: string, d: number, options: { readonly scaled: boolean }): CurveSteps {
  const { query, keys } = atWidth(d)
  const weights = yield { stage: 'attend', inputs: [query, keys, options] }
  return yield { stage, inputs: [weights] }
}

type Drawn = { readonly query: readonly number[]; readonly keys: Matrix }

const drawn = new Map<number, Drawn>()

/** Every entry is 1 or −1, each as often as the other: mean 0 and variance 1 to the last digit, and short to send. */
function atWidth(d: number): Drawn {
  const known = drawn.get(d)
  if (known !== undefined) return known
  const next = splitmix32(SEED + d)
  const list = () => Array.from({ length: d }, () => (next() % 2 === 0 ? -1 : 1))
  const made = { query: list(), keys: Array.from({ length: KEYS }, list) }
  drawn.set(d, made)
  return made
}
