/** Authority on whether the types of a submission are looked at: marks are the same with and without `--no-types`. */
import type { AssignmentFile } from '#generated/schemas.js'
import { typeCheckOf } from './general-terms.ts'

export type TypesWanted = {
  readonly types?: { readonly stages: readonly string[]; readonly limitMs: number }
}

export function typesWanted(manifest: AssignmentFile, told: boolean): TypesWanted {
  const { cost, limitMs } = typeCheckOf(manifest)
  // Answers to a quiz are texts, and what is none is told as it is read.
  if (manifest.stages === undefined || (!told && cost === 0)) return {}
  return { types: { stages: manifest.stages.map(({ id }) => id), limitMs } }
}
