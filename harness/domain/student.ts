/** Authority on whose submission it is, in the words of the platform that it came from and of the roster. */
export type Student = {
  /** Unique in its class, and the name of a folder on every system: results are filed under it. */
  readonly id: string
  /** As people call them, or a group's name; null where nobody said. */
  readonly name: string | null
  readonly email: string | null
  readonly section: string | null
  /** What the learning platform knows them by: Canvas's user id, Moodle's participant number, Gradescope's submission. */
  readonly platformId: string | null
  /** Further names of the same one, by the roster's or the platform's word for it: `sis_user_id`, `login`, `github`. */
  readonly alsoKnownAs: Readonly<Record<string, string>>
  /** Who is in the group; empty for one person. */
  readonly members: readonly Member[]
}

export type Member = Pick<Student, 'name' | 'email' | 'alsoKnownAs'>
