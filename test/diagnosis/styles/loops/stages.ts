/** Written as a beginner does: counting loops, one cell at a time. The six right stages. */
type Matrix = number[][]

// X times W
export function project(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < x.length; i++) {
    const row: number[] = []
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) {
        sum += x[i][t] * w[t][j]
      }
      row.push(sum)
    }
    result.push(row)
  }
  return result
}

// every query with every key
export function scores(q: Matrix, k: Matrix): Matrix {
  const d = q[0].length
  const result: Matrix = new Array(q.length)
  for (let i = 0; i < q.length; i++) {
    result[i] = new Array(k.length)
    for (let j = 0; j < k.length; j++) {
      // dot product of row i and row j
      let dot = 0
      for (let t = 0; t < d; t++) {
        dot = dot + q[i][t] * k[j][t]
      }
      result[i][j] = dot
    }
  }
  return result
}

export function scale(s: Matrix, d: number): Matrix {
  const root = Math.sqrt(d)
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result[i] = []
    for (let j = 0; j < s[i].length; j++) {
      result[i][j] = s[i][j] / root
    }
  }
  return result
}

export function causalMask(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      if (j > i) {
        row.push(-Infinity) // the future
      } else {
        row.push(s[i][j])
      }
    }
    result.push(row)
  }
  return result
}

export function softmax(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    // step 1: find the biggest number of this row
    let max = s[i][0]
    for (let j = 1; j < s[i].length; j++) {
      if (s[i][j] > max) {
        max = s[i][j]
      }
    }
    const row: number[] = []
    if (max === -Infinity) {
      // everything is masked
      for (let j = 0; j < s[i].length; j++) {
        row.push(0)
      }
    } else {
      // step 2: exp of everything, and the sum
      let sum = 0
      for (let j = 0; j < s[i].length; j++) {
        const e = Math.exp(s[i][j] - max)
        row.push(e)
        sum += e
      }
      // step 3: divide
      for (let j = 0; j < row.length; j++) {
        row[j] = row[j] / sum
      }
    }
    result.push(row)
  }
  return result
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    // start with zeros, then add one value after the other
    const row: number[] = new Array(v[0].length).fill(0)
    for (let t = 0; t < v.length; t++) {
      for (let j = 0; j < v[t].length; j++) {
        row[j] += a[i][t] * v[t][j]
      }
    }
    result[i] = row
  }
  return result
}
