/** Authority on the sentence that says what a diagnosis rests on. */
import { countOf, listOf } from './count-of.ts'
import type { ShownDiagnosis } from './withhold-hidden.ts'

const MOST_EXCLUDED = 3

/** `isShown` tells which test vectors may be named. */
export function sayGrounds(diagnosis: ShownDiagnosis, isShown: (id: string) => boolean): string | null {
  const sentences = [sayTested(diagnosis), sayExcluded(diagnosis, isShown)].filter(
    (sentence) => sentence !== null,
  )
  return sentences.length === 0 ? null : sentences.join(' ')
}

function sayTested({ kind, supported, tested }: ShownDiagnosis): string | null {
  switch (kind) {
    case 'unexplained':
      return null
    case 'behaviour':
      return `Seen on ${countOf(supported, 'test vector')}.`
    case 'misconception':
    case 'misconceptions':
    case 'relation':
      return `Proven by ${countOf(supported, 'test vector')} that ${supported === 1 ? 'shows' : 'show'} exactly this; ${sayAgreement(tested)}.`
  }
}

function sayAgreement(tested: number): string {
  return tested === 1
    ? 'no other could have contradicted it'
    : `none of the ${tested} that could have contradicted it did`
}

function sayExcluded({ kind, excluded }: ShownDiagnosis, isShown: (id: string) => boolean): string | null {
  if (excluded.length === 0) return null
  const isClaimed = kind !== 'unexplained'
  const named = excluded.slice(0, MOST_EXCLUDED).map(({ alternative, by }) => {
    const where = isShown(by) ? by : 'a hidden test vector'
    return isClaimed ? `${alternative} by ${where}` : `${alternative} (not on ${where})`
  })
  const further = excluded.length - named.length
  const list = listOf(further > 0 ? [...named, `${further} more`] : named)
  return isClaimed
    ? `Ruled out: ${list}.`
    : `Known mistakes that give some of these results, but not all: ${list}.`
}
