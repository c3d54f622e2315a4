/** Authority on what is said about the intake as a whole, besides the line that sums it up. */
import { foldersOf, type Detected } from './detect-form.ts'
import type { Doubt } from './doubt-class.ts'
import { LAYOUT_NAMES } from './read-form.ts'
import type { Reading } from './reading.ts'
import type { Joined } from './roster/join-roster.ts'
import type { Roster } from './roster/roster.ts'
import { sayList } from './say-list.ts'
import { sayUnjoined } from './say-unjoined.ts'
import { sharedPrefix } from './shared-prefix.ts'

type Seen = {
  readonly doubt: Doubt | null
  readonly detected: Detected
  readonly reading: Reading
  readonly joined: readonly Joined[]
  readonly roster: Roster | null
  readonly astray: readonly string[]
  readonly paths: readonly string[]
}

export function intakeRemarks(seen: Seen): readonly string[] {
  const { doubt, detected, reading, joined, roster, astray, paths } = seen
  return [
    ...(doubt === null ? [] : [doubt.seen]),
    ...sayForm(detected),
    ...sayPrefix(detected, paths),
    ...reading.remarks,
    ...sayList(reading.unclaimed, 'belongs to no student', 'belong to no student'),
    ...sayList(
      astray,
      'leads outside of the class and was not read',
      'lead outside of the class and were not read',
    ),
    ...(roster?.remarks ?? []),
    ...(roster === null ? [] : sayUnjoined(detected.layout.form, joined, roster)),
  ]
}

function sayForm({ layout, why }: Detected): readonly string[] {
  return why === null ? [] : [`Read as "${LAYOUT_NAMES[layout.form]}", because ${why}.`]
}

/** They may be clones; or the folders of a class whose names begin alike. */
function sayPrefix({ layout, why }: Detected, paths: readonly string[]): readonly string[] {
  const prefix = layout.form === 'folders' && why !== null ? sharedPrefix(foldersOf(paths), '-') : ''
  return prefix === ''
    ? []
    : [
        `All folders begin with "${prefix}". If they are clones, say so with --slug ${prefix.slice(0, -1)}, and students are known by their usernames.`,
      ]
}
