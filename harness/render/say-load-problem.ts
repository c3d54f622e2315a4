/** Authority on the sentences for a module that could not be loaded. */
import type { LoadProblem } from '../domain/evidence.ts'
import { clip, clipClause } from './clip.ts'
import type { Explanation } from './report-view.ts'
import { sayDuration } from './say-duration.ts'
import { sayThrown } from './say-thrown.ts'

export function sayLoadProblem(problem: LoadProblem, file: string): Explanation {
  switch (problem.kind) {
    case 'unreadable-file':
      return {
        name: null,
        saw: `${clip(problem.file, 80)} is not a file that can be graded: ${clipClause(problem.message)}.`,
        because: null,
        try: `Hand in ${file} as an ordinary text file in UTF-8, as an editor saves it.`,
      }
    case 'syntax':
      return {
        name: null,
        saw: `${placed(problem.at?.file, file)} could not be compiled: ${clipClause(problem.message)}.`,
        because: null,
        try: 'Open the file at the place that is marked. The slip is often just before it: a bracket, a comma or a quote that is missing.',
      }
    case 'import':
      return {
        name: null,
        saw: `${placed(problem.at?.file, file)} imports "${clip(problem.specifier)}", which could not be used: ${clipClause(problem.message)}.`,
        because: 'A submission is run by itself: it can import only files that are handed in with it.',
        try: 'Remove the import, or hand the file in too and import it by a path that starts with "./".',
      }
    case 'threw':
      return {
        name: null,
        saw: `${placed(problem.at?.file, file)} threw ${sayThrown(problem.name, problem.message)} while it was being loaded.`,
        because:
          'This came from code outside of the functions, which runs as soon as the module is imported.',
        try: 'Move calls and experiments out of the module, or into a function that nothing calls on loading.',
      }
    case 'compile-time-out':
      return {
        name: null,
        saw: `${file} could not be compiled within ${sayDuration(problem.limitMs)}.`,
        because:
          'A module of this course compiles in a few milliseconds; something in it is far larger or more deeply nested.',
        try: 'Look for generated data or very long expressions, and take them out.',
      }
    case 'other-paper':
      return sayOtherPaper(problem, file)
    case 'no-answers':
      return {
        name: null,
        saw:
          problem.what === null
            ? `${file} exports no "answers".`
            : `The answers in ${file} are ${clip(problem.what, 80)}, and no record of texts.`,
        because: 'Answers are found by the names of their questions, in a record of texts.',
        try: 'Write "export const answers = { … }" as the paper that you began with has it, with a letter for each question.',
      }
  }
}

function sayOtherPaper(
  { answered, marked }: Extract<LoadProblem, { kind: 'other-paper' }>,
  file: string,
): Explanation {
  return {
    name: null,
    saw: `${answered === null ? `${file} does not say which paper its answers are for` : `The answers in ${file} are for paper ${clip(answered, 40)}`}, and paper ${marked} was marked.`,
    because:
      'A letter means something only on the paper that it was written on, so nothing was made of these letters.',
    try: `Grade with the same --paper that the paper was begun with, or without one if it was begun without. If paper ${marked} is the one that you are to answer, move ${file} elsewhere and begin it with "npm start".`,
  }
}

function placed(found: string | undefined, file: string): string {
  return clip(found ?? file, 80)
}
