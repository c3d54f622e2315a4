/** Authority on the parts of an oracle that every assignment makes in one way: from programs and catalogues, by their names. */
import {
  program,
  type AcceptedVariant,
  type Misconception,
  type Oracle,
  type Program,
} from '../domain/oracle.ts'

type AnyProgram = (...inputs: never[]) => unknown

/** One stage's misconceptions as programs, alone and two together. */
type Catalogue = {
  readonly alone: Readonly<Record<string, AnyProgram>>
  readonly together: (one: string, other: string) => readonly AnyProgram[]
}

type Catalogues = Readonly<Record<string, Catalogue>>

export function programs(
  record: Readonly<Record<string, AnyProgram | undefined>>,
): Readonly<Record<string, Program>> {
  const entries = Object.entries(record).flatMap(([name, compute]) =>
    compute === undefined ? [] : [[name, program(compute)] as const],
  )
  return Object.fromEntries(entries)
}

export function misconceptionsOf(catalogues: Catalogues): readonly Misconception[] {
  return Object.entries(catalogues).flatMap(([stage, { alone }]) =>
    Object.entries(alone).map(([id, mistaken]) => ({ id, stage, program: program(mistaken) })),
  )
}

export function togetherIn(catalogues: Catalogues): Oracle['together'] {
  return (one, other) =>
    one.stage === other.stage
      ? (catalogues[one.stage]?.together(one.id, other.id) ?? []).map((both) => program(both))
      : []
}

export function acceptedOf(
  variants: Readonly<Record<string, Readonly<Record<string, AnyProgram | undefined>>>>,
): readonly AcceptedVariant[] {
  return Object.entries(variants).map(([id, changes]) => ({ id, changes: programs(changes) }))
}
