/** Authority on the sentences for what a function does beside returning a value, or returns in its place. */
import type { Behaviour } from '../domain/verdict.ts'
import type { BehaviourWords } from './behaviour-words.ts'
import { WITHOUT_ROWS } from './behaviours-without-rows.ts'
import { subjectOf } from './call-notation.ts'
import type { Explanation } from './report-view.ts'

export type AboutBehaviour = {
  readonly call: string
  /** The composition's that it is about: it is what a function returns. */
  readonly field?: string | null
  /** Whether what is taken or given, whichever it is about, is a matrix; not said where the words are the same. */
  readonly hasRows?: boolean
}

export function sayBehaviour(
  behaviour: Behaviour,
  { call, field = null, hasRows = true }: AboutBehaviour,
): Explanation {
  const usual = BEHAVIOURS[behaviour]
  const { saw, because, try: tip } = hasRows ? usual : (WITHOUT_ROWS[behaviour] ?? usual)
  const words = typeof saw === 'string' ? saw : `${field === null ? 'returns' : 'is'} ${saw.thing}`
  return { name: null, saw: `${subjectOf(call, field)} ${words}.`, because, try: tip }
}

/** Whether there is nothing to add: no number could say more than what it is that was returned. */
export function saysItAll(behaviour: Behaviour): boolean {
  const { saw } = BEHAVIOURS[behaviour]
  return typeof saw !== 'string' && saw.hasNoNumbers === true
}

export const BEHAVIOURS: Readonly<Record<Behaviour, BehaviourWords>> = {
  'changes-input': {
    saw: 'changes the matrix that it is given',
    because:
      'The caller goes on using its own matrix. In a model the same keys and scores are read again by the next stage, by other heads and when gradients are computed; all of them would find changed numbers.',
    try: 'Build a new matrix for the result, for example with map, and write only into that.',
  },
  'shares-rows': {
    saw: { thing: 'a matrix in which several rows are one and the same array' },
    because:
      'A row belongs to one token. Where all share one array, whatever is written for one token is written for the others as well, and they can no longer be told apart.',
    try: 'Make a new array for each row. Filling an array with a row puts that same row into every place.',
  },
  'keeps-state': {
    saw: 'gives a result that depends on the calls that were made before',
    because:
      'A stage depends on its inputs alone. What is left over from one sentence would change the next one, and the same text would get another answer each time.',
    try: 'Look for variables declared outside of the function, for a cache, and for a result array that is made once.',
  },
  'differs-on-second-call': {
    saw: 'does not give the same result when it is called again with the same inputs',
    because:
      'A stage depends on its inputs alone: something is kept from one call to the next, or is random. A model like that cannot be tested, and cannot be trained by comparing two runs.',
    try: 'Look for variables declared outside of the function, for a cache, and for Math.random.',
  },
  'out-of-time': {
    saw: 'does not return within its time limit',
    because: 'The limit is many times what the computation needs, so most likely a loop never ends.',
    try: 'For each loop, check what makes its condition false, and that the counter it tests is the one that it changes.',
  },
  'out-of-memory': {
    saw: 'uses more memory than it may',
    because:
      'Its result and everything it keeps on the way must fit in the limit. Memory is what bounds the length of text that a real model can take in.',
    try: 'Look for a list that grows without an end, and for a large intermediate matrix that could be computed row by row.',
  },
  promise: {
    saw: { thing: 'a Promise, where a value was expected', hasNoNumbers: true },
    because:
      'A Promise is not a matrix: whoever calls the function finds no rows in it. The next stage would compute with nothing.',
    try: 'Return the matrix itself, without "async", "await" or "Promise": nothing in this computation has to wait.',
  },
  generator: {
    saw: { thing: 'a generator or an iterator, where a matrix was expected', hasNoNumbers: true },
    because:
      'An iterator gives its rows once and in order. The stages after this one read rows by their number, and some of them more than once.',
    try: 'Return a plain array of rows: take the star from "function*", or collect what the iterator gives in an array.',
  },
  undefined: {
    saw: { thing: 'undefined: the function ends without giving a value back', hasNoNumbers: true },
    because: 'What was computed is lost, and the next stage has nothing to compute with.',
    try: 'Follow each path through the function to its end: does it return the result, also after the loops and from inside of braces?',
  },
  flattened: {
    saw: { thing: 'one flat list with as many numbers as the matrix has' },
    because:
      'Each row stands for one thing, for a token most often. Without rows, nobody can tell where one ends and the next begins.',
    try: 'Make an array for each row and put these into the result. Look for flatMap, concat, or a push into the result where a row was meant.',
  },
  wrapped: {
    saw: { thing: 'its result inside of more lists than there should be' },
    because:
      'Whoever calls the function computes with what it returns. A list of one number is not a number, and a matrix of one row is not a list.',
    try: 'Look for square brackets around the result, for map where one sum was meant, and for a function of matrices that was called with a single row.',
  },
  'numeric-texts': {
    saw: { thing: 'texts that look like numbers' },
    because:
      'A text is added by joining: "1" + "2" is "12". The stages after this one would put digits together where they mean to add.',
    try: 'Look for toFixed, toPrecision, String and template texts: they are for showing numbers, at the very end.',
  },
  'missing-rows': {
    saw: { thing: 'fewer rows than there should be' },
    because:
      'A row belongs to one token or query. Those without a row get no output at all, and the model is silent there.',
    try: 'Compare where the loop over rows begins and ends with the number of rows; look for a return inside of it, and for slice and filter.',
  },
  'extra-rows': {
    saw: { thing: 'more rows than there should be' },
    because:
      'A row belongs to one token or query. A row too many belongs to none, and whoever pairs rows with tokens from there on pairs wrongly.',
    try: 'Compare where the loop over rows ends with the number of rows, and look for a row that is pushed before or after the loop.',
  },
  'missing-entries': {
    saw: { thing: 'fewer numbers than there should be' },
    because:
      'Each place in the list has a meaning. Where one is left out, those after it stand for something else, and the last has nothing to stand for it.',
    try: 'Compare where the loop begins and ends with how many numbers there should be; look for a return inside of it, and for slice and filter.',
  },
  'extra-entries': {
    saw: { thing: 'more numbers than there should be' },
    because:
      'Each place in the list has a meaning. A number too many has none, and whoever pairs the list with another one from there on pairs wrongly.',
    try: 'Compare where the loop ends with how many numbers there should be, and look for what is pushed before or after the loop.',
  },
  'missing-fields': {
    saw: { thing: 'an object in which fields of the trace are missing' },
    because:
      'The trace shows every value on the way. What is missing cannot be looked at, in this report or by anyone who debugs the model.',
    try: 'Compare the names in your return statement with those of the handout, letter by letter.',
  },
  'last-field-alone': {
    saw: { thing: 'one matrix, in the shape of the output alone, where the whole trace was expected' },
    because:
      'The trace shows every value on the way. Without it nobody can see whether the attention went where it should, only what came out.',
    try: 'Give each value on the way a name and return them all in one object, under the names of the handout.',
  },
  'one-field-alone': {
    saw: { thing: 'one of its values alone, where an object with all of them was expected' },
    because: 'Whoever calls the function reads each value by its name, and finds none.',
    try: 'Return all values in one object, under the names of the handout.',
  },
}
