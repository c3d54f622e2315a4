/** softmax: what is subtracted from a row, and where. */
import { biggest, zeros } from './softmax-row.ts'

type Matrix = number[][]

// average instead of max (without the masked ones)
export function softmaxMeanShift(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    if (biggest(s[i]) === -Infinity) {
      result.push(zeros(s[i].length))
      continue
    }
    let total = 0
    let visible = 0
    for (let j = 0; j < s[i].length; j++) {
      if (s[i][j] > -Infinity) {
        total += s[i][j]
        visible++
      }
    }
    const mean = total / visible
    const row: number[] = []
    let sum = 0
    for (let j = 0; j < s[i].length; j++) {
      row.push(Math.exp(s[i][j] - mean))
      sum += row[j]
    }
    for (let j = 0; j < row.length; j++) {
      row[j] /= sum
    }
    result.push(row)
  }
  return result
}

// first exp, then minus the biggest
export function softmaxShiftAfterExp(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    if (biggest(s[i]) === -Infinity) {
      result.push(zeros(s[i].length))
      continue
    }
    for (let j = 0; j < s[i].length; j++) {
      row.push(Math.exp(s[i][j]))
    }
    const max = biggest(row)
    let sum = 0
    for (let j = 0; j < row.length; j++) {
      row[j] = row[j] - max
      sum += row[j]
    }
    for (let j = 0; j < row.length; j++) {
      row[j] = row[j] / sum
    }
    result.push(row)
  }
  return result
}

// max - x
export function softmaxNegated(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    let max = s[i][0]
    for (let j = 1; j < s[i].length; j++) {
      if (s[i][j] > max) max = s[i][j]
    }
    const row = zeros(s[i].length)
    let sum = 0
    if (max !== -Infinity) {
      for (let j = 0; j < row.length; j++) {
        row[j] = Math.exp(max - s[i][j])
        sum += row[j]
      }
      for (let j = 0; j < row.length; j++) {
        row[j] = row[j] / sum
      }
    }
    result.push(row)
  }
  return result
}

// the sum stops one too early
export function softmaxDropsLast(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const max = biggest(s[i])
    const row: number[] = []
    let sum = 0
    for (let j = 0; j < s[i].length - 1; j++) {
      sum += Math.exp(s[i][j] - max)
    }
    for (let j = 0; j < s[i].length; j++) {
      if (max === -Infinity) {
        row.push(0)
      } else {
        row.push(Math.exp(s[i][j] - max) / sum)
      }
    }
    result.push(row)
  }
  return result
}

// nothing is done about a row of -Infinity
export function softmaxEmptyRowNan(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const max = biggest(s[i])
    let sum = 0
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      const e = Math.exp(s[i][j] - max)
      sum = sum + e
      row.push(e)
    }
    for (let j = 0; j < row.length; j++) {
      row[j] = row[j] / sum
    }
    result.push(row)
  }
  return result
}

export function softmaxInPlace(s: Matrix): Matrix {
  for (let i = 0; i < s.length; i++) {
    const max = biggest(s[i])
    let sum = 0
    for (let j = 0; j < s[i].length; j++) {
      if (max === -Infinity) {
        s[i][j] = 0
      } else {
        s[i][j] = Math.exp(s[i][j] - max)
      }
      sum += s[i][j]
    }
    for (let j = 0; j < s[i].length; j++) {
      if (sum !== 0) s[i][j] = s[i][j] / sum
    }
  }
  return s
}

// row is emptied, but it is still the same row
export function sharedRows(s: Matrix): Matrix {
  const result: Matrix = []
  const row: number[] = []
  for (let i = 0; i < s.length; i++) {
    row.length = 0
    const max = biggest(s[i])
    let sum = 0
    for (let j = 0; j < s[i].length; j++) {
      if (max === -Infinity) {
        row.push(0)
      } else {
        row.push(Math.exp(s[i][j] - max))
        sum += row[j]
      }
    }
    for (let j = 0; j < row.length; j++) {
      if (sum > 0) row[j] = row[j] / sum
    }
    result.push(row)
  }
  return result
}
