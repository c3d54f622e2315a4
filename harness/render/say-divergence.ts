/** Authority on the sentences for a value that is not the expected one. */
import { showApart } from '../domain/show-number.ts'
import type { Divergence } from '../domain/verdict.ts'
import type { Value } from '../domain/value.ts'
import { valueAt } from '../domain/value-at.ts'
import { parametersOf, subjectOf } from './call-notation.ts'
import { clip } from './clip.ts'
import { countOf } from './count-of.ts'
import { inputHasRows, type Formed } from './form-of.ts'
import type { Explanation } from './report-view.ts'
import { sayBehaviour } from './say-behaviour.ts'
import { loneOf, sayPlace } from './say-place.ts'

export type About = {
  /** The stage's call, for example `scale(s, d)`. */
  readonly call: string
  readonly field: string | null
  readonly file: string
  readonly inputs: readonly Value[]
  readonly stage: Formed
}

export function sayDivergence(divergence: Divergence, about: About): Explanation {
  const subject = subjectOf(about.call, about.field)
  switch (divergence.kind) {
    case 'type':
    case 'shape':
      return sayForm(divergence, subject)
    case 'number':
      return sayNumber(divergence, subject)
    case 'text':
      return {
        name: null,
        saw: `${sayPlace(subject, divergence.at, 'entry').code} is "${clip(divergence.got)}", which is not the expected answer.`,
        because: null,
        try: 'Read the question again and compare what each option says with what your own stages compute.',
      }
    case 'changed-input':
      return sayChangedInput(divergence, about)
    case 'second-call':
      return saySecondCall(divergence, subject, about)
  }
}

type Of<K extends Divergence['kind']> = Extract<Divergence, { kind: K }>

function sayForm(divergence: Of<'type'> | Of<'shape'>, subject: string): Explanation {
  const place = sayPlace(subject, divergence.at, loneOf(divergence)).both
  const [form, tip] =
    divergence.kind === 'type'
      ? [
          '',
          `Check what the function returns on every path: ${plainly(divergence)}, with nothing left undefined.`,
        ]
      : isLength(divergence)
        ? [
            'in length ',
            'Count what there should be, and compare it with where the loop that makes it begins and ends.',
          ]
        : [
            'in shape ',
            'Write down the shapes of the inputs and of the result, and check which index runs over rows and which over columns.',
          ]
  return {
    name: null,
    saw: `${place} differs ${form}from what was expected: expected ${clip(divergence.expected)}, got ${clip(divergence.got)}.`,
    because: 'No entry can be compared before the result has the right form.',
    try: tip,
  }
}

/** As it is said of a list, `8 numbers`, and not of a matrix or of one of its rows. */
function isLength({ at, expected }: Of<'shape'>): boolean {
  return typeof at.at(-1) !== 'number' && /^\d+ (?:numbers?|entr(?:y|ies))$/.test(expected)
}

function plainly({ at, expected }: Of<'type'>): string {
  if (at.length > 0 && typeof at.at(-1) === 'number') return 'rows of plain numbers'
  if (expected.startsWith('an object')) return 'an object with these fields'
  if (expected.startsWith('a list')) return 'a list of plain numbers'
  return expected === 'a number' ? 'a plain number' : 'rows of plain numbers'
}

function sayNumber(divergence: Of<'number'>, subject: string): Explanation {
  const { both } = sayPlace(subject, divergence.at, 'entry')
  const [expected, got] = showApart(divergence.expected, divergence.got)
  const extent =
    divergence.total > 1
      ? ` ${divergence.wrong} of ${countOf(divergence.total, 'entry', 'entries')} ${divergence.wrong === 1 ? 'is' : 'are'} outside the tolerance.`
      : ''
  const saw = `${both}: expected ${expected}, got ${got}.${extent}`
  if (divergence.imprecise) {
    return {
      name: null,
      saw: `${saw} It is close, but not close enough.`,
      because:
        'Each test vector allows for the rounding of a careful program; more digits than that were lost on the way.',
      try: 'Keep every digit until the end. Look for toFixed, Math.round, Math.fround and Float32Array, and for differences of nearly equal numbers.',
    }
  }
  return { name: null, saw, because: null, try: tryForNumber(divergence) }
}

function tryForNumber({ at, expected, got }: Of<'number'>): string {
  if (Number.isNaN(got)) {
    return 'NaN comes from 0 ÷ 0, ∞ − ∞, ∞ ÷ ∞ or from reading past the end of a row. Print the values just before that step.'
  }
  if (!Number.isFinite(got) && Number.isFinite(expected)) {
    return 'An infinity comes from a division by zero or from exp of a large number. Print the values just before that step.'
  }
  const entry = at.length > 0 ? 'one entry' : 'number'
  return `Work this ${entry} out by hand and print the same steps from your function: the first line that differs is the place.`
}

function saySecondCall(divergence: Of<'second-call'>, subject: string, { call }: About): Explanation {
  const { both } = sayPlace(subject, divergence.at, 'entry')
  const was = `${both} was ${clip(divergence.first)} the first time and ${clip(divergence.second)} the second time.`
  switch (divergence.when) {
    case 'at-once':
      return {
        ...sayBehaviour('differs-on-second-call', { call }),
        saw: `Called twice with the same inputs, ${was}`,
      }
    case 'after-others':
      return {
        ...sayBehaviour('keeps-state', { call }),
        saw: `Called once more after all other calls, with the same inputs, ${was}`,
      }
    case 'alone':
      return {
        ...sayBehaviour('keeps-state', { call }),
        saw: `${both} was ${clip(divergence.first)} among the other calls, and ${clip(divergence.second)} when this call was the only one.`,
      }
  }
}

function sayChangedInput(divergence: Of<'changed-input'>, about: About): Explanation {
  const name = parametersOf(about.call)[divergence.argument]
  const argument = `argument ${divergence.argument + 1}${name === undefined ? '' : ` (${name})`}`
  const input = about.inputs[divergence.argument]
  const isEntry = input !== undefined && typeof valueAt(input, divergence.at) === 'number'
  const place = sayPlace('', divergence.at, isEntry ? 'entry' : 'row').words
  const where = divergence.at.length > 0 ? ` at ${place}` : ''
  return {
    ...sayBehaviour('changes-input', {
      call: about.call,
      hasRows: inputHasRows(about.stage, divergence.argument),
    }),
    saw: `After the call of ${about.call}, ${argument} was not as it had been given: it changed${where}.`,
  }
}
