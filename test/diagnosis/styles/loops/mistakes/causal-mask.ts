/** causalMask, each time with one slip. */
type Matrix = number[][]

function maskNone(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      if (j > s.length) {
        row.push(-Infinity)
      } else {
        row.push(s[i][j])
      }
    }
    result.push(row)
  }
  return result
}

function maskLower(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      if (j < i) {
        row.push(-Infinity)
      } else {
        row.push(s[i][j])
      }
    }
    result.push(row)
  }
  return result
}

// the two branches are the wrong way round
function maskInverted(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      if (j > i) {
        row.push(s[i][j])
      } else {
        row.push(-Infinity)
      }
    }
    result.push(row)
  }
  return result
}

// copies the part before i, then fills up
function maskDiagonal(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < i; j++) {
      row.push(s[i][j])
    }
    while (row.length < s[i].length) {
      row.push(-Infinity)
    }
    result.push(row)
  }
  return result
}

function maskOffByOne(s: Matrix): Matrix {
  const n = s.length
  const result: Matrix = new Array(n)
  for (let i = 0; i < n; i++) {
    result[i] = new Array(n)
    for (let j = 0; j < n; j++) {
      result[i][j] = s[i][j]
    }
    // everything to the right of the diagonal
    for (let j = i + 2; j < n; j++) {
      result[i][j] = -Infinity
    }
  }
  return result
}

// hides the next one, without a loop
function maskOnlyNext(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(s[i][j])
    }
    if (i + 1 < row.length) {
      row[i + 1] = -Infinity
    }
    result.push(row)
  }
  return result
}

// as if every row were the first
function maskSameForAllRows(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result[i] = []
    result[i][0] = s[i][0]
    for (let j = 1; j < s[i].length; j++) {
      result[i][j] = -Infinity
    }
  }
  return result
}

function maskZero(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = new Array(s[i].length).fill(0)
    for (let j = 0; j <= i; j++) {
      row[j] = s[i][j]
    }
    result.push(row)
  }
  return result
}

// most of the mistakes below are only about the number in the hidden places
function fillFuture(s: Matrix, hidden: number): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      if (i < j) {
        row.push(hidden)
      } else {
        row.push(s[i][j])
      }
    }
    result.push(row)
  }
  return result
}

function maskMinus1e9(s: Matrix): Matrix {
  return fillFuture(s, -1000000000)
}

function maskMinus1e4(s: Matrix): Matrix {
  return fillFuture(s, -(10 ** 4))
}

function maskMinus100(s: Matrix): Matrix {
  const minus = -100
  return fillFuture(s, minus)
}

function maskMinus10(s: Matrix): Matrix {
  return fillFuture(s, -10)
}

// the smallest number there is
function maskMaxValue(s: Matrix): Matrix {
  return fillFuture(s, -Number.MAX_VALUE)
}

function maskMinValue(s: Matrix): Matrix {
  return fillFuture(s, Number.MIN_VALUE)
}

function maskMinus1eMinus9(s: Matrix): Matrix {
  return fillFuture(s, -1 * 10 ** -9)
}

function maskPlusInfinity(s: Matrix): Matrix {
  return fillFuture(s, 1 / 0)
}

function maskNan(s: Matrix): Matrix {
  return fillFuture(s, Infinity - Infinity)
}

function maskAddsMinus1e9(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      let score = s[i][j]
      if (j > i) {
        score += -1e9
      }
      row.push(score)
    }
    result.push(row)
  }
  return result
}

// first a matrix of 0 and 1, then plus mask times -Infinity
function maskTimesInfinity(s: Matrix): Matrix {
  const mask: Matrix = []
  for (let i = 0; i < s.length; i++) {
    mask[i] = []
    for (let j = 0; j < s[i].length; j++) {
      if (j > i) {
        mask[i].push(1)
      } else {
        mask[i].push(0)
      }
    }
  }
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result[i] = []
    for (let j = 0; j < s[i].length; j++) {
      result[i][j] = s[i][j] + mask[i][j] * -Infinity
    }
  }
  return result
}

// only the outer array is new
function maskInPlace(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result.push(s[i])
    for (let j = i + 1; j < s[i].length; j++) {
      result[i][j] = -Infinity
    }
  }
  return result
}

function sharedRows(s: Matrix): Matrix {
  const n = s.length
  const result: Matrix = new Array(n).fill(new Array(n).fill(0))
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j > i) {
        result[i][j] = -Infinity
      } else {
        result[i][j] = s[i][j]
      }
    }
  }
  return result
}

export const mistakes = {
  'mask-none': maskNone,
  'mask-lower': maskLower,
  'mask-inverted': maskInverted,
  'mask-diagonal': maskDiagonal,
  'mask-off-by-one': maskOffByOne,
  'mask-only-next': maskOnlyNext,
  'mask-same-for-all-rows': maskSameForAllRows,
  'mask-zero': maskZero,
  'mask-minus-1e9': maskMinus1e9,
  'mask-minus-1e4': maskMinus1e4,
  'mask-minus-100': maskMinus100,
  'mask-minus-10': maskMinus10,
  'mask-max-value': maskMaxValue,
  'mask-min-value': maskMinValue,
  'mask-minus-1e-9': maskMinus1eMinus9,
  'mask-plus-infinity': maskPlusInfinity,
  'mask-nan': maskNan,
  'mask-adds-minus-1e9': maskAddsMinus1e9,
  'mask-times-infinity': maskTimesInfinity,
  'mask-in-place': maskInPlace,
  'shared-rows': sharedRows,
}
