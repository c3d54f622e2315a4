/** Authority on the sentences for files that came and could not be graded at all. Names in them are a stranger's. */
import type { ClassOutcome } from '../domain/class-record.ts'
import { nameFound } from './name-found.ts'
import { sayRefusal, type SaidRefusal } from './say-refusal.ts'

export type Ungraded = Extract<ClassOutcome, { kind: 'no-module' } | { kind: 'refused' }>

export function sayUngraded(outcome: Ungraded, entryFile: string): SaidRefusal {
  switch (outcome.kind) {
    case 'refused':
      return sayRefusal(outcome.refusal)
    case 'no-module': {
      const found = outcome.found.length === 0 ? 'no files' : nameFound(outcome.found)
      return {
        saw: `We looked for ${entryFile}, and found ${found}.`,
        try: `Name the module ${entryFile}, and hand it in once more.`,
      }
    }
  }
}
