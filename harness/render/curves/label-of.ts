/** Authority on what a series is called. */
import type { CurveWords } from '../../domain/assignment.ts'

export function labelOf(series: string, { series: known }: CurveWords): string {
  return known.find(({ id }) => id === series)?.label ?? series
}
