/** project, each time with one slip. */
type Matrix = number[][]

// w[j][t] instead of w[t][j], and the loops stay as they are
function projectTransposedW(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < x.length; i++) {
    const row: number[] = []
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) {
        sum += x[i][t] * w[j][t]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

function projectReturnsInput(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < x.length; i++) {
    result[i] = []
    for (let j = 0; j < x[i].length; j++) {
      result[i][j] = x[i][j]
    }
  }
  return result
}

// writes to [j][i]
function projectTransposedResult(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (let j = 0; j < w[0].length; j++) {
    result[j] = []
  }
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) {
        sum += x[i][t] * w[t][j]
      }
      result[j][i] = sum
    }
  }
  return result
}

function projectWTimesX(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < w.length; i++) {
    const row: number[] = []
    for (let j = 0; j < x[0].length; j++) {
      let sum = 0
      for (let t = 0; t < x.length; t++) {
        sum += w[i][t] * x[t][j]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

function projectDropsLast(x: Matrix, w: Matrix): Matrix {
  const last = w.length - 1
  const result: Matrix = []
  for (let i = 0; i < x.length; i++) {
    const row: number[] = []
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < last; t++) {
        sum += x[i][t] * w[t][j]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

// sum = 0 is in front of all the loops
function projectAccumulatorKept(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    const row: number[] = []
    for (let j = 0; j < w[0].length; j++) {
      for (let t = 0; t < x[i].length; t++) {
        sum = sum + x[i][t] * w[t][j]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

function projectIntegers(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < x.length; i++) {
    const row: number[] = []
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) {
        sum += x[i][t] * w[t][j]
      }
      row.push(~~sum)
    }
    result.push(row)
  }
  return result
}

// fill puts the same row everywhere
function sharedRows(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = new Array(x.length).fill(new Array(w[0].length))
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) {
        sum += x[i][t] * w[t][j]
      }
      result[i][j] = sum
    }
  }
  return result
}

export const mistakes = {
  'project-transposed-w': projectTransposedW,
  'project-returns-input': projectReturnsInput,
  'project-transposed-result': projectTransposedResult,
  'project-w-times-x': projectWTimesX,
  'project-drops-last': projectDropsLast,
  'project-accumulator-kept': projectAccumulatorKept,
  'project-integers': projectIntegers,
  'shared-rows': sharedRows,
}
