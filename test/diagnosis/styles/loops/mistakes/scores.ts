/** scores, each time with one slip. */
type Matrix = number[][]

// k[t][j] as in project, and the loops stay as they are
function scoresNoTranspose(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    const row: number[] = []
    for (let j = 0; j < k.length; j++) {
      let dot = 0
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * k[t][j]
      }
      row.push(dot)
    }
    result.push(row)
  }
  return result
}

// loops over the keys on the outside
function scoresKQSwapped(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let j = 0; j < k.length; j++) {
    const row: number[] = []
    for (let i = 0; i < q.length; i++) {
      let dot = 0
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * k[j][t]
      }
      row.push(dot)
    }
    result.push(row)
  }
  return result
}

function scoresQWithQ(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    result[i] = []
    for (let j = 0; j < q.length; j++) {
      result[i][j] = 0
      for (let t = 0; t < q[0].length; t++) {
        result[i][j] += q[i][t] * q[j][t]
      }
    }
  }
  return result
}

// only needs one half, the other half is the same
function scoresKWithK(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < k.length; i++) {
    result.push(new Array(k.length))
  }
  for (let i = 0; i < k.length; i++) {
    for (let j = i; j < k.length; j++) {
      let dot = 0
      for (let t = 0; t < k[i].length; t++) {
        dot += k[i][t] * k[j][t]
      }
      result[i][j] = dot
      result[j][i] = dot
    }
  }
  return result
}

function scoresDropsLast(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    const row: number[] = []
    for (let j = 0; j < k.length; j++) {
      let dot = 0
      for (let t = 0; t + 1 < q[i].length; t++) {
        dot += q[i][t] * k[j][t]
      }
      row.push(dot)
    }
    result.push(row)
  }
  return result
}

// dot is declared at the top with the other variables
function scoresAccumulatorKept(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  let dot = 0
  for (let i = 0; i < q.length; i++) {
    const row: number[] = []
    for (let j = 0; j < k.length; j++) {
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * k[j][t]
      }
      row.push(dot)
    }
    result.push(row)
  }
  return result
}

function scoresCosine(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    const row: number[] = []
    for (let j = 0; j < k.length; j++) {
      let dot = 0
      let qq = 0
      let kk = 0
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * k[j][t]
        qq += q[i][t] * q[i][t]
        kk += k[j][t] * k[j][t]
      }
      row.push(dot / Math.sqrt(qq * kk))
    }
    result.push(row)
  }
  return result
}

// a score should not be negative
function scoresAbsolute(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    const row: number[] = []
    for (let j = 0; j < k.length; j++) {
      let dot = 0
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * k[j][t]
      }
      if (dot < 0) {
        dot = -dot
      }
      row.push(dot)
    }
    result.push(row)
  }
  return result
}

function scoresAlreadyScaled(q: Matrix, k: Matrix): Matrix {
  const d = q[0].length
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    const row: number[] = []
    for (let j = 0; j < k.length; j++) {
      let dot = 0
      for (let t = 0; t < d; t++) {
        dot += (q[i][t] * k[j][t]) / Math.sqrt(d)
      }
      row.push(dot)
    }
    result.push(row)
  }
  return result
}

function scoresIntegers(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    const row: number[] = []
    for (let j = 0; j < k.length; j++) {
      let dot = 0
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * k[j][t]
      }
      row.push(dot | 0)
    }
    result.push(row)
  }
  return result
}

function sharedRows(q: Matrix, k: Matrix): Matrix {
  const zeros: number[] = []
  for (let j = 0; j < k.length; j++) {
    zeros.push(0)
  }
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    result.push(zeros)
  }
  for (let i = 0; i < q.length; i++) {
    for (let j = 0; j < k.length; j++) {
      let dot = 0
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * k[j][t]
      }
      result[i][j] = dot
    }
  }
  return result
}

export const mistakes = {
  'scores-no-transpose': scoresNoTranspose,
  'scores-k-q-swapped': scoresKQSwapped,
  'scores-q-with-q': scoresQWithQ,
  'scores-k-with-k': scoresKWithK,
  'scores-drops-last': scoresDropsLast,
  'scores-accumulator-kept': scoresAccumulatorKept,
  'scores-cosine': scoresCosine,
  'scores-absolute': scoresAbsolute,
  'scores-already-scaled': scoresAlreadyScaled,
  'scores-integers': scoresIntegers,
  'shared-rows': sharedRows,
}
