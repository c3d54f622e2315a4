// Tries: nothing: its types are wrong all over, and its values are right.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const answer: string = 42
export function softmax(s: string): Promise<boolean> {
  const rows: number = s as never
  return right.softmax(rows) satisfies undefined
}
export const unused: Missing<typeof answer, NotThere.Type> = softmax
