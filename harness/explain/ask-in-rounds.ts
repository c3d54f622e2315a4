/**
 * Authority on questions that lead to further questions: everything that is wanted is asked at once, then judged again with the
 * answers, until nothing is wanted any more. What comes of a hidden test vector is asked apart from the rest.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { Evidence, Probe } from '../domain/evidence.ts'
import type { OwnEvidence } from '../judge/ask-own.ts'
import { askEachApart } from './ask-each-apart.ts'
import type { Witness } from './inquiry.ts'

/** One call is made after another; more of them than this, and it is left. */
const MOST_ROUNDS = 40

type Subject = { readonly vector: TestVector }
type Judged = { readonly wanted: readonly Probe[] }

/** One for each subject, in their order; where something is still wanted, it was left. */
export async function askInRounds<S extends Subject, J extends Judged>(
  subjects: readonly S[],
  judge: (subject: S, own: OwnEvidence) => J,
  witness: Witness,
): Promise<readonly J[]> {
  const own = new Map<string, Evidence>()
  let all = subjects.map((subject) => ({ subject, judged: judge(subject, own) }))
  for (let left = MOST_ROUNDS; left > 0 && all.some(isWaiting); left -= 1) {
    const wantedOf = (visibility: TestVector['visibility']) =>
      all
        .filter(({ subject }) => subject.vector.visibility === visibility)
        .flatMap(({ judged }) => judged.wanted)
    const questions = { shown: wantedOf('shown'), hidden: wantedOf('hidden') }
    for (const [id, evidence] of await askEachApart(questions, witness)) own.set(id, evidence)
    all = all.map((one) => (isWaiting(one) ? { ...one, judged: judge(one.subject, own) } : one))
  }
  return all.map(({ judged }) => judged)
}

function isWaiting({ judged }: { readonly judged: Judged }): boolean {
  return judged.wanted.length > 0
}
