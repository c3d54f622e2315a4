/** Authority on a diagnosis in a few words, the same for the same cause in every report: for the overview, and for a class. */
import type { Behaviour, Cause, Relation } from '../domain/verdict.ts'
import type { NonEmpty } from '../domain/value.ts'
import { listOf } from './count-of.ts'
import { nameRelation } from './name-relation.ts'

/** As much of a cause as its name is made of. */
export type Nameable =
  | Extract<Cause, { kind: 'misconception' | 'misconceptions' | 'unexplained' }>
  | { readonly kind: 'behaviour'; readonly behaviour: Behaviour }
  | { readonly kind: 'relation'; readonly relations: NonEmpty<Relation> }

export function nameCause(cause: Nameable): string {
  switch (cause.kind) {
    case 'misconception':
      return listOf(cause.misconceptions, 'or')
    case 'misconceptions':
      return listOf(
        cause.together.map((set) => set.join(' + ')),
        'or',
      )
    case 'behaviour':
      return cause.behaviour.replaceAll('-', ' ')
    case 'relation':
      return listOf(cause.relations.map(nameRelation), 'or')
    case 'unexplained':
      return 'unexplained'
  }
}
