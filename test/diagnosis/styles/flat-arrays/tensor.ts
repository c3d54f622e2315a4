/** What comes in and goes out: one array for each row. Rows may be typed arrays. */
export type Matrix = ArrayLike<number>[]

/** A matrix in one block of memory, row after row: entry (i, j) lies at i * cols + j. */
export class Tensor {
  readonly rows: number
  readonly cols: number
  readonly data: Float64Array

  constructor(rows: number, cols: number, data: Float64Array = new Float64Array(rows * cols)) {
    this.rows = rows
    this.cols = cols
    this.data = data
  }

  static from(matrix: Matrix): Tensor {
    const packed = new Tensor(matrix.length, matrix[0]?.length ?? 0)
    matrix.forEach((row, i) => packed.data.set(row, i * packed.cols))
    return packed
  }

  at(i: number, j: number): number {
    return this.data[i * this.cols + j]
  }

  set(i: number, j: number, value: number): void {
    this.data[i * this.cols + j] = value
  }

  /** A view, not a copy. */
  row(i: number): Float64Array {
    return this.data.subarray(i * this.cols, (i + 1) * this.cols)
  }

  map(f: (value: number) => number): Tensor {
    return new Tensor(this.rows, this.cols, this.data.map(f))
  }

  transpose(): Tensor {
    const out = new Tensor(this.cols, this.rows)
    for (let p = 0; p < this.data.length; p++) {
      out.data[(p % this.cols) * this.rows + Math.floor(p / this.cols)] = this.data[p]
    }
    return out
  }

  /** i-t-j order: the inner loop runs along a row of both other and out. */
  matmul(other: Tensor): Tensor {
    if (this.cols !== other.rows) {
      throw new RangeError(`matmul: (${this.rows}, ${this.cols}) @ (${other.rows}, ${other.cols})`)
    }
    const out = new Tensor(this.rows, other.cols)
    for (let i = 0; i < this.rows; i++) {
      for (let t = 0; t < this.cols; t++) {
        const a = this.data[i * this.cols + t]
        for (let j = 0; j < other.cols; j++) {
          out.data[i * out.cols + j] += a * other.data[t * other.cols + j]
        }
      }
    }
    return out
  }

  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, i) => Array.from(this.row(i)))
  }

  /** The rows as views of the block itself. */
  toViews(): Float64Array[] {
    return Array.from({ length: this.rows }, (_, i) => this.row(i))
  }
}
