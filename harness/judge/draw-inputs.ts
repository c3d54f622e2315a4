/**
 * Authority on inputs that are drawn from a seed: sizes that differ wherever their names do, so that one that was taken for
 * another shows, and numbers of several kinds. Integer arithmetic alone: the same seed gives the same inputs on every engine.
 */
import { drawNumber, splitmix32, type DrawnValues, type Words } from '../domain/drawn-numbers.ts'
import {
  fillShape,
  sizeNames,
  sizeOf,
  type Fillers,
  type MatrixShape,
  type VectorShape,
} from '../domain/fill-shape.ts'
import type { InputShape } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'

const MOST_ROWS = 6
/** A number that is a size by itself may be far larger than any matrix that is drawn. */
const MOST_ALONE_BITS = 12

/** Small numbers as often as not, for they let fewer mistakes vanish in each other; once in a while up to about ±1000. */
const KINDS: readonly { readonly values: DrawnValues; readonly times: number }[] = [
  { values: 'small-integers', times: 1 },
  { values: 'halves', times: 1 },
  { values: 'halves', times: 1 },
  { values: 'normal', times: 1 },
  { values: 'normal', times: 1 },
  { values: 'normal', times: 1 },
  { values: 'normal', times: 300 },
]

/** `number` counts the draws of a stage: by it flags are set in turn, so that each is seen both ways. */
export function drawInputs(
  shapes: readonly InputShape[],
  { seed, number }: { readonly seed: number; readonly number: number },
): readonly Value[] {
  const next = splitmix32(seed)
  const source = { sizes: drawSizes(shapes, next), next, flags: flagsOf(number) }
  const fill: Fillers = {
    matrix: (shape) => drawMatrix(shape, source),
    vector: (shape) => drawVector(shape, source),
    // Twice as often true as false.
    flags: (size) => Array.from({ length: drawnSize(size, source) }, () => next() % 3 > 0),
    size: (name) => drawnSize(name, source),
    flag: () => source.flags.next().value,
  }
  return shapes.map((shape) => fillShape(shape, fill))
}

type Source = {
  readonly sizes: ReadonlyMap<string, number>
  readonly next: Words
  readonly flags: Iterator<boolean, never>
}

function drawMatrix({ matrix, masked, additiveMask }: MatrixShape, source: Source): Value {
  const { next } = source
  const [rows, columns] = matrix.map((name) => drawnSize(name, source))
  if (additiveMask === true) {
    return filled(rows, () => filled(columns, () => (next() % 3 === 0 ? -Infinity : 0)))
  }
  const { values, times } = pick(KINDS, next)
  const isMasked = masked === true && next() % 3 === 0
  const entry = () => {
    const value = drawNumber(values, next) * times
    return isMasked && next() % 4 === 0 ? -Infinity : value
  }
  return filled(rows, () => filled(columns, entry))
}

function drawVector({ vector, shares }: VectorShape, source: Source): Value {
  const { next } = source
  const length = drawnSize(vector, source)
  if (shares === true) return drawShares(length, next)
  const { values, times } = pick(KINDS, next)
  return filled(length, () => drawNumber(values, next) * times)
}

/** Whole numbers over their sum: none negative, some of them 0, together 1. */
function drawShares(length: number, next: Words): readonly number[] {
  const parts = filled(length, () => next() % 8)
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, j) => (total > 0 ? part / total : Number(j === 0)))
}

function filled<Entry>(length: number | undefined, entry: () => Entry): readonly Entry[] {
  return Array.from({ length: length ?? 1 }, entry)
}

function drawnSize(name: string, { sizes }: Source): number {
  return sizeOf(name, (term) => sizes.get(term) ?? 1)
}

function drawSizes(shapes: readonly InputShape[], next: Words): ReadonlyMap<string, number> {
  const { ofMatrices, alone } = sizeNames(shapes)
  // A single row or column lets many mistakes through, so it is drawn now and then only.
  const least = next() % 4 === 0 ? 1 : 2
  const most = Math.max(MOST_ROWS, least + ofMatrices.size - 1)
  const sizes = new Map<string, number>()
  const left = Array.from({ length: most - least + 1 }, (_, i) => least + i)
  for (const name of ofMatrices) sizes.set(name, left.splice(next() % left.length, 1)[0] ?? least)
  for (const name of alone) {
    if (!sizes.has(name)) sizes.set(name, drawAlone(new Set(sizes.values()), next))
  }
  return sizes
}

/** As often small as large: from 1 up to a power of 2 that is drawn first. */
function drawAlone(taken: ReadonlySet<number>, next: Words): number {
  const most = 2 ** (1 + (next() % MOST_ALONE_BITS))
  let size = 1 + (next() % most)
  while (taken.has(size)) size += 1
  return size
}

function pick<T>(items: readonly [T, ...T[]] | readonly T[], next: Words): T {
  const item = items[next() % items.length]
  if (item === undefined) throw new Error('there is nothing to pick from')
  return item
}

/** The binary digits of `number`, from the smallest. */
function* flagsOf(number: number): Generator<boolean, never> {
  for (let rest = number; ; rest = Math.floor(rest / 2)) yield rest % 2 === 1
}
