/** Authority on the words for a behaviour where what is taken or given is no matrix, and one cannot speak of its rows. */
import type { Behaviour } from '../domain/verdict.ts'
import type { BehaviourWords } from './behaviour-words.ts'

export const WITHOUT_ROWS: Readonly<Partial<Record<Behaviour, BehaviourWords>>> = {
  'changes-input': {
    saw: 'changes what it is given',
    because:
      'The caller goes on using what it has passed on. Whoever reads it next, another call or another stage, would find changed numbers.',
    try: 'Build a new list or a new object for the result, and write only into that. A copy with "..." is new on the outside alone: the lists inside are still the caller’s.',
  },
  promise: {
    saw: { thing: 'a Promise, where a value was expected', hasNoNumbers: true },
    because:
      'A Promise is not the value: whoever calls the function finds no number in it, and computes with nothing.',
    try: 'Return the value itself, without "async", "await" or "Promise": nothing in this computation has to wait.',
  },
  generator: {
    saw: { thing: 'a generator or an iterator, where a value was expected', hasNoNumbers: true },
    because:
      'An iterator gives what it has once and in order. Whoever calls the function reads it by number or by name, and perhaps more than once.',
    try: 'Return the value itself: take the star from "function*", or collect what the iterator gives in an array.',
  },
  'numeric-texts': {
    saw: { thing: 'text that looks like numbers' },
    because:
      'A text is added by joining: "1" + "2" is "12". Whoever computes with it would put digits together where they mean to add.',
    try: 'Look for toFixed, toPrecision, String and template texts: they are for showing numbers, at the very end.',
  },
  'missing-fields': {
    saw: { thing: 'an object in which fields are missing' },
    because:
      'Whoever calls the function reads each field by its name, and finds nothing under those that are missing.',
    try: 'Compare the names in your return statement with those of the handout, letter by letter.',
  },
}
