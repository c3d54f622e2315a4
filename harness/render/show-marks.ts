/** Authority on how marks are written: whole where they are whole, otherwise to a hundredth. */
import { showNumber } from '../domain/show-number.ts'

export function showMarks(marks: number): string {
  return showNumber(Math.round(marks * 100) / 100)
}
