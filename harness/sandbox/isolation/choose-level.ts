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

export type Choice = {
  readonly level: Level
  /** Why the stronger level that is here was not used; null where it was, or where there is none. */
  readonly weakerBecause: string | null
}

/** A container is used where it is demanded: it takes an image that somebody has chosen, and seconds for each submission. */
export async function chooseLevel(demanded: IsolationLevel | undefined): Promise<Choice> {
  if (demanded === 'process') return { level: processLevel, weakerBecause: null }
  const name = demanded ?? 'namespace'
  const test = await tryLevel(name)
  const why = whyNot(name, test)
  if (test.kind === 'tried' && why === null) return { level: test.level, weakerBecause: null }
  if (demanded === undefined)
    return { level: processLevel, weakerBecause: test.kind === 'absent' ? null : why }
  throw new Fault(
    'sandbox-unavailable',
    `The isolation level "${name}" was demanded, and cannot be had here: ${why}.`,
    `${HELP[name]}SECURITY.md says what to run where, and "npm run doctor -- --isolation" what there is on this machine.`,
  )
}

const HELP: Readonly<Record<IsolationLevel, string>> = {
  process: '',
  namespace:
    'Install bubblewrap, for example with "apt-get install bubblewrap"; Ubuntu 24.04 has to allow it too. ',
  container: 'Start the engine, and fetch the image. ',
}
