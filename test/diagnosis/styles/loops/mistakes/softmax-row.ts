/** What the mistakes of softmax have in common: one row at a time. */

/** The biggest number of a row. */
export function biggest(row: number[]): number {
  let max = row[0]
  for (let j = 1; j < row.length; j++) {
    if (row[j] > max) {
      max = row[j]
    }
  }
  return max
}

/** A row of zeros, for when everything is masked. */
export function zeros(n: number): number[] {
  const row: number[] = []
  for (let j = 0; j < n; j++) {
    row.push(0)
  }
  return row
}

/** The row as it should be, for the mistakes that come before or after. */
export function rightRow(row: number[]): number[] {
  const max = biggest(row)
  if (max === -Infinity) {
    return zeros(row.length)
  }
  let sum = 0
  for (let j = 0; j < row.length; j++) {
    sum += Math.exp(row[j] - max)
  }
  const result: number[] = []
  for (let j = 0; j < row.length; j++) {
    result.push(Math.exp(row[j] - max) / sum)
  }
  return result
}
