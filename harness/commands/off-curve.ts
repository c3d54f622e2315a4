/** Authority on what a program that is right must not do: leave the reference in a curve, or leave out a point. */
import { firstApart } from '../domain/first-apart.ts'
import type { Report } from '../domain/report.ts'

/** The first such place, in words; null where every curve lies on the reference. */
export function offCurve({ curves }: Pick<Report, 'curves'>): string | null {
  for (const drawn of curves ?? []) {
    for (const { series, own, reference } of drawn.series) {
      const bare = own.indexOf(null)
      const place = bare === -1 ? firstApart(own, reference, drawn) : bare
      if (place !== -1)
        return `its curve ${drawn.curve}/${series} ${bare === -1 ? 'leaves the reference' : 'has no point'} at ${drawn.x[place]}`
    }
  }
  return null
}
