/** Authority on what stages are worth together. */
export function pointsOf(stages: readonly { readonly points: number }[]): number {
  return stages.reduce((sum, { points }) => sum + points, 0)
}
