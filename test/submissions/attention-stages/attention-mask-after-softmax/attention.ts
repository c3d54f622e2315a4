// Wrong in attention: sets the future to 0 after softmax.
export type Matrix = number[][];

export interface Projections {
  wq: Matrix;
  wk: Matrix;
  wv: Matrix;
}

// X times W
export function project(x: Matrix, w: Matrix): Matrix {
  const rows: Matrix = [];
  for (const token of x) {
    const row: number[] = [];
    for (let column = 0; column < w[0].length; column += 1) {
      let total = 0;
      token.forEach((feature, t) => {
        total = total + feature * w[t][column];
      });
      row.push(total);
    }
    rows.push(row);
  }
  return rows;
}

// every query with every key
export function scores(q: Matrix, k: Matrix): Matrix {
  const rows: Matrix = [];
  for (const query of q) {
    const row: number[] = [];
    for (const key of k) {
      let total = 0;
      query.forEach((component, t) => {
        total = total + component * key[t];
      });
      row.push(total);
    }
    rows.push(row);
  }
  return rows;
}

// divide by the square root of d
export function scale(s: Matrix, d: number): Matrix {
  const rootD = Math.sqrt(d);
  const rows: Matrix = [];
  for (const oldRow of s) {
    const row: number[] = [];
    for (const score of oldRow) row.push(score / rootD);
    rows.push(row);
  }
  return rows;
}

// nobody looks into the future
export function causalMask(s: Matrix): Matrix {
  const rows: Matrix = [];
  for (const [i, oldRow] of s.entries()) {
    const row: number[] = [];
    for (const [j, score] of oldRow.entries()) {
      const isFuture = j > i;
      row.push(isFuture ? Number.NEGATIVE_INFINITY : score);
    }
    rows.push(row);
  }
  return rows;
}

// e^x / sum of e^x, with the max subtracted first
export function softmax(s: Matrix): Matrix {
  const rows: Matrix = [];
  for (const oldRow of s) {
    // everything masked: the handout wants zeros
    if (oldRow.every((score) => score === -Infinity)) {
      rows.push(oldRow.map(() => 0));
      continue;
    }
    const max = oldRow.reduce((a, b) => (a > b ? a : b));
    const row: number[] = [];
    let total = 0;
    for (const score of oldRow) {
      const e = Math.exp(score - max);
      row.push(e);
      total = total + e;
    }
    rows.push(row.map((e) => e / total));
  }
  return rows;
}

// mix the values
export function weightedSum(a: Matrix, v: Matrix): Matrix {
  const rows: Matrix = [];
  for (const weights of a) {
    const mixture: number[] = new Array(v[0].length).fill(0);
    weights.forEach((weight, t) => {
      v[t].forEach((entry, column) => {
        mixture[column] = mixture[column] + weight * entry;
      });
    });
    rows.push(mixture);
  }
  return rows;
}

// all together
export function attention(x: Matrix, projections: Projections, options: { causal: boolean }) {
  const q = project(x, projections.wq);
  const k = project(x, projections.wk);
  const v = project(x, projections.wv);
  const rawScores = scores(q, k);
  const d = projections.wq[0].length;
  const scaled = scale(rawScores, d);
  const masked = scaled;
  let weights = softmax(masked);
  if (options.causal) {
    // no weight on the future
    weights = weights.map((row, i) => row.map((weight, j) => (j > i ? 0 : weight)));
  }
  const output = weightedSum(weights, v);
  return { q, k, v, scores: rawScores, scaled, masked, weights, output };
}
