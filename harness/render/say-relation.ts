/** Authority on the sentences for how a result is related to the expected one. */
import type { Form } from '../domain/grid-of.ts'
import { showNumber } from '../domain/show-number.ts'
import type { Fact, Relation } from '../domain/verdict.ts'
import { countOf, listOf } from './count-of.ts'
import { PARTS } from './say-part.ts'

export type RelationWords = {
  readonly saw: string
  readonly try: string
  /** Why it matters, where that is the same for every stage. */
  readonly because?: string
}

/** `subject` is what is spoken of: `scale(s, d)`, or a field of the composition. A single number has no entries. */
export function sayRelation(
  relation: Relation,
  subject: string,
  { facts, form }: { readonly facts: readonly Fact[]; readonly form: Form },
): RelationWords {
  const isOne = form === 'number'
  const [entries, numbers, are] = isOne
    ? [subject, subject, 'is the expected one']
    : [`Every entry of ${subject}`, `The numbers of ${subject}`, 'are the expected ones']
  switch (relation.kind) {
    case 'factor':
      return {
        saw: `${entries} is the expected one times ${relation.constant}${sayFacts(facts, 'times')}.`,
        try: 'Look for what is multiplied, divided or left out once too often, and at which number it is: is it the one that the handout names?',
      }
    case 'some-factor':
      return {
        saw: `On each test vector, ${isOne ? subject : `every entry of ${subject}`} is the expected one times one number${sayFacts(facts, 'times')}. It is not the same number on all of them.`,
        try: 'Only one number is wrong: the one that everything is multiplied or divided by. Print it and compare it with the handout.',
      }
    case 'offset':
      return {
        saw: `${entries} is the expected one plus ${relation.constant}${sayFacts(facts, 'plus')}.`,
        try: `Look for something that is added ${isOne ? 'once too often' : 'to every entry'}: the value that a sum starts from, a small number against division by zero, a bias.`,
      }
    case 'equals-input':
      return {
        saw: `${subject} is argument ${relation.argument + 1}, unchanged.`,
        try: 'Check that the function returns what it has computed, and not what it was given.',
      }
    case 'always':
      return {
        saw: `${entries} is ${relation.constant}, whatever goes in.`,
        try:
          relation.constant === 'NaN'
            ? FROM_NAN
            : 'Look at what the function returns: is it what was computed from its inputs, or where a sum was started and nothing was added?',
      }
    case 'transposed':
      return {
        saw: `The numbers of ${subject} are the expected ones with rows and columns exchanged.`,
        try: 'Write down which index runs over rows and which over columns, and what the outer loop builds: it has to be one row at a time.',
      }
    case 'rows-reversed':
      return {
        saw: `The rows of ${subject} are the expected ones in reverse order.`,
        try: 'Look for unshift, reverse, or a loop that counts down.',
      }
    case 'rows-shifted':
      return {
        saw: `The rows of ${subject} are the expected ones, ${relation.by > 0 ? 'one place too early' : 'one place too late'}; the one that falls off comes in at the other end.`,
        try: 'Look at the index of the row: one is added or subtracted somewhere that should not be.',
      }
    case 'rows-alike':
      return {
        saw: `All rows of ${subject} are the same${relation.as === 'none' ? '' : `: each is what the ${relation.as} row should be`}.`,
        try: 'Look for what does not change from one row to the next: an index that stays, a row that is computed once, or one array that is used for all.',
      }
    case 'entries-reversed':
      return {
        saw: `The entries of ${subject} are the expected ones in reverse order.`,
        try: 'Look for unshift, reverse, or a loop that counts down.',
      }
    case 'entries-shifted':
      return {
        saw: `The entries of ${subject} are the expected ones, ${relation.by > 0 ? 'one place too early' : 'one place too late'}; the one that falls off comes in at the other end.`,
        try: 'Look at the index: one is added or subtracted somewhere that should not be.',
      }
    case 'nan-from-infinity':
      return {
        saw: `${subject} is NaN exactly where −∞ went in, and right everywhere else.`,
        try: 'Look at what is done with −∞: ∞ − ∞, 0 · ∞ and ∞ ÷ ∞ are NaN. Take the one case out before the arithmetic.',
      }
    case 'single-precision':
      return {
        saw: `${numbers} ${isOne ? 'is' : 'are'} right to about seven digits: ${isOne ? 'it was' : 'they were'} kept in single precision.`,
        because: DIGITS,
        try: 'Look for Float32Array and Math.fround; an ordinary number of JavaScript keeps about sixteen digits.',
      }
    case 'rounded':
      return {
        saw: `${numbers} ${are} rounded to ${countOf(relation.decimals, 'decimal')}.`,
        because: DIGITS,
        try: 'Keep every digit until the end: look for toFixed, toPrecision and Math.round.',
      }
    case 'columns-sum-to-one':
      return {
        saw: `The columns of ${subject} sum to 1; its rows should.`,
        try: 'Look at which numbers are added up for one total: they have to be those of one row, which belong to one query.',
      }
    case 'wrong-only': {
      const { where, meaning, try: tip } = PARTS[relation.where]
      const place = meaning === undefined ? where : `${where}, ${meaning}`
      return { saw: `Wherever ${subject} is wrong, it is ${place}.`, try: tip }
    }
  }
}

const FROM_NAN =
  'NaN comes from 0 ÷ 0, ∞ − ∞, 0 · ∞, from a name that holds undefined and from reading past the end of a list. Print the values on the way: the first NaN is the place.'

const DIGITS =
  'What is lost here is lost for every layer after it, and a difference of two nearly equal numbers may have no digit left.'

/** `(here 1.7320508 times, √d = 1.7320508 and d is 3)`; nothing where there are no numbers to give. */
function sayFacts([measured, made, size]: readonly Fact[], word: 'times' | 'plus'): string {
  if (measured === undefined) return ''
  const shown = showNumber(measured.value)
  const number = word === 'plus' ? `plus ${shown}` : `${shown} times`
  if (made === undefined || size === undefined) return ` (here ${number})`
  const named = made.name === size.name ? [] : [`${made.name} = ${showNumber(made.value)}`]
  const parts = [number, ...named, `${size.name} is ${showNumber(size.value)}`]
  return ` (here ${listOf(parts)})`
}
