/** Authority on what a part of a matrix or of a list is called, and on where to look if only that is wrong. */
import type { Part } from '../domain/verdict.ts'

export type PartWords = {
  /** After "wrong": "in the last row". */
  readonly where: string
  /** How the part is known, where its name is not enough. */
  readonly meaning?: string
  readonly try: string
}

export const PARTS: Readonly<Record<Part, PartWords>> = {
  'last-row': {
    where: 'in the last row',
    try: 'Compare where the loop over rows ends with the number of rows, and look at what happens after it.',
  },
  'first-row': {
    where: 'in the first row',
    try: 'Look at what is set up before the loop over rows, and at what the first pass through it finds.',
  },
  'last-column': {
    where: 'in the last column',
    try: 'Compare where the loop over columns ends with the number of columns.',
  },
  'first-column': {
    where: 'in the first column',
    try: 'Look at where the loop over columns begins, and at what the first pass through it finds.',
  },
  'last-entry': {
    where: 'in the last entry',
    try: 'Compare where the loop over the list ends with how many entries there are, and look at what happens after it.',
  },
  'first-entry': {
    where: 'in the first entry',
    try: 'Look at what is set up before the loop over the list, and at what the first pass through it finds.',
  },
  diagonal: {
    where: 'on the diagonal',
    meaning: 'where row and column have the same number',
    try: 'Look at the comparison of the two indices: decide what should happen where they are equal.',
  },
  'above-diagonal': {
    where: 'above the diagonal',
    meaning: 'where the column comes after the row',
    try: 'Look at what your function does where the column’s index is the larger one.',
  },
  'below-diagonal': {
    where: 'below the diagonal',
    meaning: 'where the column comes before the row',
    try: 'Look at what your function does where the column’s index is the smaller one.',
  },
}
