/** Authority on what a manifest says of an assignment as a whole, whatever its stages are. */
import type { AssignmentFile } from '#generated/schemas.js'
import type { Assignment, TypeChecking } from '../domain/assignment.ts'

export type GeneralTerms = Omit<Assignment, 'stages' | 'feedback' | 'quiz' | 'curves'>

export function generalTerms(folder: string, file: AssignmentFile): GeneralTerms {
  return {
    id: file.id,
    folder,
    title: file.title,
    entryFile: file.module,
    precision: file.precision ?? 'float64',
    passMark: file.passMark,
    limits: file.limits,
    partialCredit: new Map(Object.entries(file.partialCredit ?? {})),
    hintDepth: file.hintDepth ?? 3,
    typeCheck: typeCheckOf(file),
  }
}

/** By default a type error is told and costs nothing. */
export function typeCheckOf({ typeCheck }: AssignmentFile): TypeChecking {
  return { cost: typeCheck?.cost ?? 0, limitMs: typeCheck?.timeMs ?? 10_000 }
}
