/** Authority on which beginning of the clones' names is the assignment's, and how that is known. */
import { hasPrefix } from './forms/clones.ts'
import { sharedPrefix } from './shared-prefix.ts'

export type ClonePrefix = {
  readonly prefix: string
  readonly why: string
}

export type PrefixClues = {
  /** As the instructor gave it. */
  readonly slug: string | null
  /** Classroom 50's name of the class. */
  readonly classroom: string | null
  /** The assignment's id and the name of its folder. */
  readonly assignmentIds: readonly string[]
  /** Names of the folders around: `<slug>-submissions` is how clones are put together. */
  readonly outer: readonly string[]
  /** GitHub names and names of repositories on the roster, in small letters. */
  readonly usernames: ReadonlySet<string>
}

/** Null where no prefix is known; a beginning that all names share is none by itself. */
export function clonePrefix(folders: readonly string[], clues: PrefixClues): ClonePrefix | null {
  const known = knownPrefixes(clues).find(({ prefix }) => isOfMost(prefix, folders))
  if (known !== undefined) return known
  const shared = sharedPrefix(folders, '-')
  const isConfirmed =
    shared !== '' && folders.every((folder) => clues.usernames.has(folder.slice(shared.length).toLowerCase()))
  return isConfirmed
    ? { prefix: shared, why: `what follows "${shared}" is on the roster as a username` }
    : null
}

function knownPrefixes({ slug, classroom, assignmentIds, outer }: PrefixClues): readonly ClonePrefix[] {
  if (slug !== null) return [{ prefix: `${slug}-`, why: 'that is the slug given' }]
  const gathered = outer.flatMap((name) => /^(.+)-submissions$/.exec(name)?.[1] ?? [])
  return [
    ...assignmentIds.flatMap((id) =>
      classroom === null
        ? []
        : [{ prefix: `${classroom}-${id}-`, why: 'that is the classroom with the assignment' }],
    ),
    ...gathered.map((name) => ({ prefix: `${name}-`, why: `they lie in "${name}-submissions"` })),
    ...assignmentIds.map((id) => ({ prefix: `${id}-`, why: 'that is the assignment' })),
  ]
}

function isOfMost(prefix: string, folders: readonly string[]): boolean {
  return folders.filter((folder) => hasPrefix(folder, prefix)).length * 2 > folders.length
}
