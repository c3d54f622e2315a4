/** Authority on what the names of files alone say: which of them are one submission, and whose it is. */
import type { Member } from '../../domain/student.ts'

export type Reading = {
  readonly submissions: readonly Submission[]
  /** Files that belong to no student as far as this form knows. */
  readonly unclaimed: readonly string[]
  /** About the class as a whole, each a sentence. */
  readonly remarks: readonly string[]
}

export type Submission = {
  readonly who: Who
  readonly late: boolean
  /** When or how often it was handed in; what is later compares as greater. Null where the platform does not say. */
  readonly attempt: string | null
  readonly files: readonly Claimed[]
  readonly remarks: readonly string[]
}

export type Claimed = {
  /** In the tree. */
  readonly path: string
  /** In the submission, without what the platform put before it. */
  readonly inside: string
}

export type Who = {
  /** What tells this one from everybody else in the class. */
  readonly handle: string
  readonly name: string | null
  readonly email: string | null
  readonly section: string | null
  readonly platformId: string | null
  readonly alsoKnownAs: Readonly<Record<string, string>>
  readonly members: readonly (Member & { readonly keys: readonly Key[] })[]
  /** Where to look on a roster, the surest first. */
  readonly keys: readonly Key[]
}

/**
 * One way to know somebody again. `plain` is a number of which a roster does not say whose numbering it is, `any` what is somebody's
 * id, login, address or name and nobody says which of them, and `first-clone` a username without the number behind it.
 */
export type Key = {
  readonly by:
    | 'canvas'
    | 'participant'
    | 'submission'
    | 'id'
    | 'login'
    | 'email'
    | 'github'
    | 'repository'
    | 'name'
    | 'moodle-name'
    | 'squeezed'
    | 'plain'
    | 'any'
    | 'first-clone'
  readonly value: string
}
