/** Authority on joining claims on single files to submissions, ordered by whose they are. */
import type { Claimed, Reading, Submission, Who } from './reading.ts'

/** One file, as a form reads its name. */
export type Claim = Claimed & {
  readonly who: Who
  readonly late: boolean
  readonly attempt: string | null
  readonly remark: string | null
}

export function collect(
  paths: readonly string[],
  read: (path: string) => Claim | null,
  remarks: readonly string[] = [],
): Reading {
  const groups = new Map<string, Claim[]>()
  const unclaimed: string[] = []
  for (const path of paths) {
    const claim = read(path)
    if (claim === null) unclaimed.push(path)
    else {
      const key = JSON.stringify([claim.who.handle, claim.attempt])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [claim])
      else group.push(claim)
    }
  }
  const submissions = [...groups.values()].flatMap(submissionOf)
  return {
    submissions: submissions.toSorted((a, b) => (a.who.handle < b.who.handle ? -1 : 1)),
    unclaimed,
    remarks,
  }
}

function submissionOf(claims: readonly Claim[]): readonly Submission[] {
  const [first] = claims
  if (first === undefined) return []
  return [
    {
      who: first.who,
      late: claims.some(({ late }) => late),
      attempt: first.attempt,
      files: claims.map(({ path, inside }) => ({ path, inside })),
      remarks: [...new Set(claims.flatMap(({ remark }) => remark ?? []))],
    },
  ]
}
