/** scale, each time with one slip. */
type Matrix = number[][]

// just copies the matrix
function noScale(s: Matrix, d: number): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(s[i][j])
    }
    result.push(row)
  }
  return result
}

function divideByD(s: Matrix, d: number): Matrix {
  const factor = 1 / d
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result[i] = []
    for (let j = 0; j < s[i].length; j++) {
      result[i][j] = s[i][j] * factor
    }
  }
  return result
}

function multiplyBySqrtD(s: Matrix, d: number): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      const score = s[i][j]
      row.push(score * Math.pow(d, 0.5))
    }
    result.push(row)
  }
  return result
}

function multiplyByD(s: Matrix, d: number): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      // square root two times cancels out??
      row.push(s[i][j] * Math.sqrt(d) * Math.sqrt(d))
    }
    result.push(row)
  }
  return result
}

// takes the length of the row for d
function scaleBySqrtN(s: Matrix, d: number): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result[i] = []
    d = s[i].length
    for (let j = 0; j < d; j++) {
      result[i][j] = s[i][j] / Math.sqrt(d)
    }
  }
  return result
}

function scaleBySqrtRows(s: Matrix, d: number): Matrix {
  const n = s.length
  const result: Matrix = new Array(n)
  for (let i = 0; i < n; i++) {
    result[i] = new Array(s[0].length)
    for (let j = 0; j < s[0].length; j++) {
      result[i][j] = s[i][j] / Math.sqrt(n)
    }
  }
  return result
}

function scaleHalfD(s: Matrix, d: number): Matrix {
  const result: Matrix = []
  const root = d ** 1 / 2 // to the power of one half
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(s[i][j] / root)
    }
    result.push(row)
  }
  return result
}

// finds the square root by trying out
function scaleFloorSqrtD(s: Matrix, d: number): Matrix {
  let root = 1
  while ((root + 1) * (root + 1) <= d) {
    root++
  }
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(s[i][j] / root)
    }
    result.push(row)
  }
  return result
}

function scaleFourthRoot(s: Matrix, d: number): Matrix {
  let divisor = d
  for (let times = 0; times < 2; times++) {
    divisor = Math.sqrt(divisor)
  }
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result.push([])
    for (let j = 0; j < s[i].length; j++) {
      result[i].push(s[i][j] / divisor)
    }
  }
  return result
}

function scaleHardCoded8(s: Matrix, d: number): Matrix {
  d = 64 // as in the paper
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(s[i][j] / Math.sqrt(d))
    }
    result.push(row)
  }
  return result
}

function scaleIntegers(s: Matrix, d: number): Matrix {
  const root = Math.sqrt(d)
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(Math.trunc(s[i][j] / root))
    }
    result.push(row)
  }
  return result
}

function scaleInPlace(s: Matrix, d: number): Matrix {
  const root = Math.sqrt(d)
  for (let i = 0; i < s.length; i++) {
    for (let j = 0; j < s[i].length; j++) {
      s[i][j] /= root
    }
  }
  return s
}

// the row is made before the loop instead of inside
function sharedRows(s: Matrix, d: number): Matrix {
  const result: Matrix = []
  const row: number[] = []
  for (let i = 0; i < s.length; i++) {
    for (let j = 0; j < s[i].length; j++) {
      row[j] = s[i][j] / Math.sqrt(d)
    }
    result.push(row)
  }
  return result
}

export const mistakes = {
  'no-scale': noScale,
  'divide-by-d': divideByD,
  'multiply-by-sqrt-d': multiplyBySqrtD,
  'multiply-by-d': multiplyByD,
  'scale-by-sqrt-n': scaleBySqrtN,
  'scale-by-sqrt-rows': scaleBySqrtRows,
  'scale-half-d': scaleHalfD,
  'scale-floor-sqrt-d': scaleFloorSqrtD,
  'scale-fourth-root': scaleFourthRoot,
  'scale-hard-coded-8': scaleHardCoded8,
  'scale-integers': scaleIntegers,
  'scale-in-place': scaleInPlace,
  'shared-rows': sharedRows,
}
