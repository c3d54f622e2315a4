/** weightedSum, each time with one slip. */
type Matrix = number[][]

// a[t][i] instead of a[i][t]
function weightedSumTransposed(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      for (let t = 0; t < v.length; t++) {
        sum += a[t][i] * v[t][j]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

// the same loops as in scores
function weightedSumVTransposed(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v.length; j++) {
      let sum = 0
      for (let t = 0; t < v[j].length; t++) {
        sum += a[i][t] * v[j][t]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

function weightedSumVTimesA(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < v.length; i++) {
    result[i] = []
    for (let j = 0; j < a[0].length; j++) {
      let sum = 0
      for (let t = 0; t < a.length; t++) {
        sum += v[i][t] * a[t][j]
      }
      result[i][j] = sum
    }
  }
  return result
}

// average of every column
function weightedSumMean(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      for (let t = 0; t < v.length; t++) {
        sum += v[t][j]
      }
      row.push(sum / v.length)
    }
    result.push(row)
  }
  return result
}

// sum divided by how many
function weightedSumDividedByN(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      let count = 0
      for (let t = 0; t < v.length; t++) {
        sum += a[i][t] * v[t][j]
        count++
      }
      row.push(sum / count)
    }
    result.push(row)
  }
  return result
}

// as for marks: sum of weight times mark, divided by the sum of the weights
function weightedSumNormalised(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v[0].length; j++) {
      let top = 0
      let bottom = 0
      for (let t = 0; t < v.length; t++) {
        top += a[i][t] * v[t][j]
        bottom += a[i][t]
      }
      row.push(top / bottom)
    }
    result.push(row)
  }
  return result
}

// counts from 1, and the last one goes back to the start
function weightedSumShifted(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      for (let t = 1; t <= v.length; t++) {
        if (t < v.length) {
          sum += a[i][t - 1] * v[t][j]
        } else {
          sum += a[i][t - 1] * v[0][j]
        }
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

// looks for the best key and copies its value
function weightedSumArgmax(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    let best = 0
    for (let t = 1; t < a[i].length; t++) {
      if (a[i][t] > a[i][best]) {
        best = t
      }
    }
    const row: number[] = []
    for (let j = 0; j < v[best].length; j++) {
      row.push(v[best][j])
    }
    result.push(row)
  }
  return result
}

// and then softmax so that every row has sum 1
function weightedSumSoftmax(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    let max = -Infinity
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      for (let t = 0; t < v.length; t++) {
        sum += a[i][t] * v[t][j]
      }
      row.push(sum)
      if (sum > max) {
        max = sum
      }
    }
    let total = 0
    for (let j = 0; j < row.length; j++) {
      row[j] = Math.exp(row[j] - max)
      total += row[j]
    }
    for (let j = 0; j < row.length; j++) {
      row[j] = row[j] / total
    }
    result.push(row)
  }
  return result
}

function weightedSumDropsLast(a: Matrix, v: Matrix): Matrix {
  const n = v.length - 1 // because the index starts at 0
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      for (let t = 0; t < n; t++) {
        sum += a[i][t] * v[t][j]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

function weightedSumAccumulatorKept(a: Matrix, v: Matrix): Matrix {
  let sum = 0
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    result.push([])
    for (let j = 0; j < v[0].length; j++) {
      for (let t = 0; t < v.length; t++) {
        sum += a[i][t] * v[t][j]
      }
      result[i].push(sum)
    }
  }
  return result
}

// towards zero
function weightedSumIntegers(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      for (let t = 0; t < v.length; t++) {
        sum += a[i][t] * v[t][j]
      }
      if (sum < 0) {
        row.push(Math.ceil(sum))
      } else {
        row.push(Math.floor(sum))
      }
    }
    result.push(row)
  }
  return result
}

function sharedRows(a: Matrix, v: Matrix): Matrix {
  const row: number[] = new Array(v[0].length)
  const result: Matrix = new Array(a.length)
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < v[0].length; j++) {
      row[j] = 0
      for (let t = 0; t < v.length; t++) {
        row[j] += a[i][t] * v[t][j]
      }
    }
    result[i] = row
  }
  return result
}

export const mistakes = {
  'weighted-sum-transposed': weightedSumTransposed,
  'weighted-sum-v-transposed': weightedSumVTransposed,
  'weighted-sum-v-times-a': weightedSumVTimesA,
  'weighted-sum-mean': weightedSumMean,
  'weighted-sum-divided-by-n': weightedSumDividedByN,
  'weighted-sum-normalised': weightedSumNormalised,
  'weighted-sum-shifted': weightedSumShifted,
  'weighted-sum-argmax': weightedSumArgmax,
  'weighted-sum-softmax': weightedSumSoftmax,
  'weighted-sum-drops-last': weightedSumDropsLast,
  'weighted-sum-accumulator-kept': weightedSumAccumulatorKept,
  'weighted-sum-integers': weightedSumIntegers,
  'shared-rows': sharedRows,
}
