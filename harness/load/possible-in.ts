/** Authority on what an assignment is worth, by its manifest alone. */
import type { AssignmentFile } from '#generated/schemas.js'
import { pointsOf } from '../domain/points-of.ts'

export function possibleIn({ stages, quiz }: AssignmentFile): number {
  return quiz === undefined ? pointsOf(stages ?? []) : quiz.points * quiz.topics.length
}
