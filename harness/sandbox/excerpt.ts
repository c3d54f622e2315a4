/** Authority on the piece of source that is shown beside a problem: the line around its place, cut in two there. */
import type { Excerpt } from '../domain/evidence.ts'
import { cleanText } from './clean-text.ts'

/** Characters kept on either side: a report shows fewer, and a line may be a whole file. */
const MOST = 120

/** `line` and `column` count from 1; a place that the text does not have is empty. */
export function excerptOf(text: string, line: number, column: number): Excerpt {
  const whole = linesOf(text)[line - 1] ?? ''
  const before = Array.from(whole.slice(Math.max(0, column - 1 - 2 * MOST), column - 1))
  const after = Array.from(whole.slice(column - 1, column - 1 + 2 * MOST))
  return {
    before: cleanText(before.slice(-MOST).join(''), 8 * MOST),
    after: cleanText(after.slice(0, MOST).join(''), 8 * MOST),
  }
}

/** As both compilers count them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/)
}
