/** softmax, each time with one slip. */
import {
  softmaxWithoutExp,
  softmaxBase2,
  softmaxTwice,
  softmaxLog,
  softmaxMaxFromZero,
  softmaxEpsilon,
  softmaxRounded,
  softmaxArgmax,
  softmaxSigmoid,
} from './softmax-formula.ts'
import { biggest, zeros } from './softmax-row.ts'
import {
  softmaxMeanShift,
  softmaxShiftAfterExp,
  softmaxNegated,
  softmaxDropsLast,
  softmaxEmptyRowNan,
  softmaxInPlace,
  sharedRows,
} from './softmax-shift.ts'

type Matrix = number[][]

// i and j the wrong way round
function softmaxColumns(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result.push(zeros(s[i].length))
  }
  for (let j = 0; j < s[0].length; j++) {
    let max = -Infinity
    for (let i = 0; i < s.length; i++) {
      if (s[i][j] > max) max = s[i][j]
    }
    if (max === -Infinity) continue
    let sum = 0
    for (let i = 0; i < s.length; i++) {
      result[i][j] = Math.exp(s[i][j] - max)
      sum += result[i][j]
    }
    for (let i = 0; i < s.length; i++) {
      result[i][j] /= sum
    }
  }
  return result
}

// max and sum over everything
function softmaxGlobal(s: Matrix): Matrix {
  let max = -Infinity
  for (let i = 0; i < s.length; i++) {
    if (biggest(s[i]) > max) {
      max = biggest(s[i])
    }
  }
  let sum = 0
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row = zeros(s[i].length)
    if (max !== -Infinity) {
      for (let j = 0; j < s[i].length; j++) {
        row[j] = Math.exp(s[i][j] - max)
        sum += row[j]
      }
    }
    result.push(row)
  }
  for (let i = 0; i < result.length; i++) {
    for (let j = 0; j < result[i].length; j++) {
      if (sum > 0) {
        result[i][j] = result[i][j] / sum
      }
    }
  }
  return result
}

// the formula exactly as in the book
function softmaxUnstable(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    if (biggest(s[i]) === -Infinity) {
      result.push(zeros(s[i].length))
      continue
    }
    let sum = 0
    for (let j = 0; j < s[i].length; j++) {
      sum += Math.exp(s[i][j])
    }
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(Math.exp(s[i][j]) / sum)
    }
    result.push(row)
  }
  return result
}

// max is found once, for all the rows
function softmaxGlobalMax(s: Matrix): Matrix {
  let max = -Infinity
  for (let i = 0; i < s.length; i++) {
    for (let j = 0; j < s[i].length; j++) {
      if (s[i][j] > max) {
        max = s[i][j]
      }
    }
  }
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    if (biggest(s[i]) === -Infinity) {
      result.push(zeros(s[i].length))
    } else {
      const row: number[] = []
      let sum = 0
      for (let j = 0; j < s[i].length; j++) {
        row.push(Math.exp(s[i][j] - max))
        sum += row[j]
      }
      for (let j = 0; j < row.length; j++) {
        row[j] = row[j] / sum
      }
      result.push(row)
    }
  }
  return result
}

// the sum is computed and then forgotten
function softmaxNoNormalize(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const max = biggest(s[i])
    let sum = 0
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      if (max === -Infinity) {
        row.push(0)
      } else {
        row.push(Math.exp(s[i][j] - max))
        sum += row[j]
      }
    }
    result.push(row)
  }
  return result
}

export const mistakes = {
  'softmax-columns': softmaxColumns,
  'softmax-global': softmaxGlobal,
  'softmax-unstable': softmaxUnstable,
  'softmax-global-max': softmaxGlobalMax,
  'softmax-no-normalize': softmaxNoNormalize,
  'softmax-without-exp': softmaxWithoutExp,
  'softmax-base2': softmaxBase2,
  'softmax-twice': softmaxTwice,
  'softmax-log': softmaxLog,
  'softmax-max-from-zero': softmaxMaxFromZero,
  'softmax-epsilon': softmaxEpsilon,
  'softmax-rounded': softmaxRounded,
  'softmax-argmax': softmaxArgmax,
  'softmax-sigmoid': softmaxSigmoid,
  'softmax-mean-shift': softmaxMeanShift,
  'softmax-shift-after-exp': softmaxShiftAfterExp,
  'softmax-negated': softmaxNegated,
  'softmax-drops-last': softmaxDropsLast,
  'softmax-empty-row-nan': softmaxEmptyRowNan,
  'softmax-in-place': softmaxInPlace,
  'shared-rows': sharedRows,
}
