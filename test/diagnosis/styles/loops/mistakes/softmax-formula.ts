/** softmax: mistakes in the formula itself. */
import { biggest, rightRow, zeros } from './softmax-row.ts'

type Matrix = number[][]

export function softmaxWithoutExp(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    let sum = 0
    for (let j = 0; j < s[i].length; j++) {
      sum += s[i][j]
    }
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      if (biggest(s[i]) === -Infinity) {
        row.push(0)
      } else {
        row.push(s[i][j] / sum)
      }
    }
    result.push(row)
  }
  return result
}

export function softmaxBase2(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const max = biggest(s[i])
    const row = zeros(s[i].length)
    if (max > -Infinity) {
      let sum = 0
      for (let j = 0; j < row.length; j++) {
        row[j] = Math.pow(2, s[i][j] - max)
        sum += row[j]
      }
      for (let j = 0; j < row.length; j++) {
        row[j] /= sum
      }
    }
    result.push(row)
  }
  return result
}

export function softmaxTwice(s: Matrix): Matrix {
  let result: Matrix = s
  for (let times = 1; times <= 2; times++) {
    const next: Matrix = []
    for (let i = 0; i < result.length; i++) {
      next.push(rightRow(result[i]))
    }
    result = next
  }
  return result
}

// exp and log cancel out, so only the sum needs a log
export function softmaxLog(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const max = biggest(s[i])
    const row = zeros(s[i].length)
    if (max !== -Infinity) {
      let sum = 0
      for (let j = 0; j < row.length; j++) {
        sum += Math.exp(s[i][j] - max)
      }
      for (let j = 0; j < row.length; j++) {
        row[j] = s[i][j] - (max + Math.log(sum))
      }
    }
    result.push(row)
  }
  return result
}

// starts with the smallest number there is
export function softmaxMaxFromZero(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    let max = Number.MIN_VALUE
    let visible = 0
    for (let j = 0; j < s[i].length; j++) {
      if (s[i][j] > max) {
        max = s[i][j]
      }
      if (s[i][j] !== -Infinity) {
        visible++
      }
    }
    const row: number[] = zeros(s[i].length)
    if (visible > 0) {
      let sum = 0
      for (let j = 0; j < row.length; j++) {
        row[j] = Math.exp(s[i][j] - max)
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

// never divide by 0!
export function softmaxEpsilon(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const max = biggest(s[i])
    const row = zeros(s[i].length)
    let sum = 1e-6
    if (max !== -Infinity) {
      for (let j = 0; j < row.length; j++) {
        row[j] = Math.exp(s[i][j] - max)
        sum += row[j]
      }
    }
    for (let j = 0; j < row.length; j++) {
      row[j] = row[j] / sum
    }
    result.push(row)
  }
  return result
}

export function softmaxRounded(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const weights = rightRow(s[i])
    const row: number[] = []
    for (let j = 0; j < weights.length; j++) {
      row.push(Number(weights[j].toFixed(4)))
    }
    result.push(row)
  }
  return result
}

// 1 for the winner, 0 for the others
export function softmaxArgmax(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    let best = -1
    let max = -Infinity
    for (let j = 0; j < s[i].length; j++) {
      if (s[i][j] > max) {
        max = s[i][j]
        best = j
      }
    }
    result[i] = []
    for (let j = 0; j < s[i].length; j++) {
      if (j === best) {
        result[i].push(1)
      } else {
        result[i].push(0)
      }
    }
  }
  return result
}

export function softmaxSigmoid(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(1 / (1 + Math.exp(-s[i][j])))
    }
    result.push(row)
  }
  return result
}
