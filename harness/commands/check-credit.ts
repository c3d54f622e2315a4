/** Authority on whether partial credit is given for what there is: a misspelt name would quietly give nothing. */
import type { Assignment } from '../domain/assignment.ts'
import { closest } from '../load/closest.ts'
import type { Finding } from './finding.ts'

export function checkCredit(
  { partialCredit }: Pick<Assignment, 'partialCredit'>,
  { misconceptions }: { readonly misconceptions: readonly { readonly id: string }[] },
): readonly Finding[] {
  const known = ['imprecise', ...misconceptions.map(({ id }) => id)]
  return [...partialCredit.keys()].map((name) => {
    const near = closest(name, known)
    const holds = known.includes(name)
    const unknown = `no misconception has this name${near === null ? '' : `; did you mean "${near}"?`}`
    return {
      subject: 'partial credit',
      claim: 'for what there is',
      name,
      holds,
      saw: holds ? 'known' : unknown,
    }
  })
}
