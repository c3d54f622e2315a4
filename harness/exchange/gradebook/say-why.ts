/** Authority on a mark in a sentence, and where nothing was graded in two. */
import type { ClassMark } from './class-mark.ts'
import { roundMark } from './mark-text.ts'

export function sayWhy(mark: ClassMark): readonly string[] {
  const total = `${roundMark(mark.earned, 2)} of ${roundMark(mark.possible, 2)} marks.`
  switch (mark.why) {
    case 'graded':
      return [total]
    case 'nothing':
      return [total, 'Nothing was handed in.']
    case 'no-module':
      return [total, 'The file that was asked for was not among those handed in.']
    case 'refused':
      return [total, 'What was handed in could not be read.']
  }
}
