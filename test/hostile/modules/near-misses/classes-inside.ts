// Tries: nothing: its matrices are objects of a class with private fields and static blocks.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

abstract class Table {
  static made: number
  static {
    this.made = 0
  }
  readonly #rows: readonly number[][]
  protected constructor(rows: readonly number[][]) {
    this.#rows = rows
    Table.made += 1
  }
  abstract get name(): string
  get rows(): number[][] {
    return this.#rows.map((row) => [...row])
  }
}

class Masked extends Table {
  private constructor(public readonly s: number[][]) {
    super(right.causalMask(s))
  }
  static of = (s: number[][]) => new Masked(s)
  override get name(): string {
    return `masked ${Table.made}`
  }
}

export const causalMask = (s: number[][]): number[][] => Masked.of(s).rows
