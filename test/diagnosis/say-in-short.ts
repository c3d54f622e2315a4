/** Authority on a stage's explanation in a few words, as the table of the held-out modules has it. */
import type { StageReport } from '../../harness/domain/report.ts'
import { nameRelation } from '../../harness/render/name-relation.ts'

export function sayInShort({ diagnosis }: StageReport): string {
  switch (diagnosis?.kind) {
    case 'relation':
      return `relation: ${diagnosis.relations.map(nameRelation).join(' or ')}`
    case 'behaviour':
      return `behaviour: ${diagnosis.behaviour.replaceAll('-', ' ')}`
    case 'misconception':
      return `named: ${diagnosis.misconceptions.join(' or ')}`
    case 'misconceptions':
      return `named: ${diagnosis.together.map((set) => set.join(' + ')).join(' or ')}`
    case 'unexplained':
      return 'unexplained'
    case undefined:
      return 'nothing'
  }
}
