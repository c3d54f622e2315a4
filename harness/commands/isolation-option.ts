/** Authority on `--isolation`, and on what is noted where the strongest level could not be used. */
import type { Sandbox } from '../sandbox/open-sandbox.ts'

export function isolationOption() {
  return {
    choices: ['process', 'namespace', 'container'] as const,
    describe: 'Demand a level of isolation (doctor --isolation shows what there is)',
  }
}

/** Nothing where the strongest level that is here was used, or the one that was demanded. */
export function sayWeaker({
  isolation,
  weakerBecause,
}: Pick<Sandbox, 'isolation' | 'weakerBecause'>): string {
  if (weakerBecause === null) return ''
  return `bubblewrap is here and could not be used (${weakerBecause}): student code runs at the level "${isolation}". SECURITY.md says what helps.\n`
}
