/** Authority on the certified values of one query's saturation: doubles in, decimals all the way, each rounded once. */
import type { Decimal } from 'decimal.js'
import { composeAttend } from '../attend.ts'
import type { Saturation } from '../saturation.ts'
import { dot } from './dot.ts'
import { entropy } from './entropy.ts'
import { gradientNorm } from './gradient-norm.ts'
import { read, readList, round, roundList } from './in-doubles.ts'
import { scale } from './scale.ts'
import { scores } from './scores.ts'
import { softmax } from './softmax.ts'
import { softmaxJacobian } from './softmax-jacobian.ts'
import { variance } from './variance.ts'

const attend = composeAttend<Decimal>({ scores, scale, softmax })

export const exactSaturation: Saturation = {
  dotProducts: (query, keys) => {
    const exactQuery = readList(query)
    return roundList(read(keys).map((key) => dot(exactQuery, key)))
  },
  variance: (xs) => variance(readList(xs)).toNumber(),
  attend: (query, keys, options) => roundList(attend(readList(query), read(keys), options)),
  entropy: (weights) => entropy(readList(weights)).toNumber(),
  softmaxJacobian: (weights) => round(softmaxJacobian(readList(weights))),
  gradientNorm: (weights) => gradientNorm(readList(weights)).toNumber(),
}
