/** Authority on which level of isolation is used: the strongest that holds on this machine, or the one that is demanded. */
import { Fault } from '../../domain/fault.ts'
import type { IsolationLevel } from '../../domain/report.ts'
import type { Level } from './level.ts'
import { processLevel } from './process-level.ts'
import { findNamespace, tryLevel, whyNot } from './try-level.ts'

/** What can be said before anything was tried, for a child that has to be started early. */
export function likelyLevel(demanded: IsolationLevel | undefined): Level {
  if (demanded === 'process') return processLevel
  const found = findNamespace()
  return found.kind === 'here' ? found.level : processLevel
}

/** A container is used where it is demanded: it takes an image that somebody has chosen, and seconds for each submission. */
export async function chooseLevel(demanded: IsolationLevel | undefined): Promise<Level> {
  if (demanded === 'process') return processLevel
  const name = demanded ?? 'namespace'
  const test = await tryLevel(name)
  const why = whyNot(name, test)
  if (test.kind === 'tried' && why === null) return test.level
  if (demanded === undefined) return processLevel
  throw new Fault(
    'sandbox-unavailable',
    `The isolation level "${name}" was demanded, and cannot be had here: ${why}.`,
    'See "npm run doctor -- --isolation" for what there is on this machine, or leave --isolation out.',
  )
}
