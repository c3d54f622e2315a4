/**
 * Authority on who is asked what: a process that was given a hidden test vector answers nothing that is shown. Code can keep
 * what it is given, and return it later as if it were a result of something else.
 */
import type { Evidence, Probe } from '../domain/evidence.ts'
import type { Witness } from './inquiry.ts'

export type Questions = { readonly shown: readonly Probe[]; readonly hidden: readonly Probe[] }

export async function askEachApart(
  { shown, hidden }: Questions,
  witness: Witness,
): Promise<ReadonlyMap<string, Evidence>> {
  const open = await witness.run(shown)
  return new Map([...open, ...(await witness.apart(hidden))])
}
