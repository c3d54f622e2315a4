/** Authority on putting together what names, roster and files say: each student once, ordered by their ids. */
import type { TreeFile } from '../tree/tree.ts'
import type { Wanted } from './choose-module.ts'
import type { Named } from './doubt-class.ts'
import type { HandedIn } from './handed-in.ts'
import { oneForEach, type Counted } from './one-for-each.ts'
import type { Layout } from './read-form.ts'
import { readWork } from './read-work.ts'
import type { Found, Joined } from './roster/join-roster.ts'
import type { Roster } from './roster/roster.ts'
import { sayTyped } from './say-typed.ts'
import { studentIds } from './student-id.ts'
import { absentStudent, studentOf } from './student-of.ts'

export type Assembled = {
  readonly handedIn: readonly HandedIn[]
  /** Of those who handed in something. */
  readonly named: readonly Named[]
}

export async function assemble(
  all: readonly Joined[],
  roster: Roster | null,
  files: ReadonlyMap<string, TreeFile>,
  wanted: Wanted & { readonly form: Layout['form'] },
): Promise<Assembled> {
  const rows = roster?.rows ?? []
  const listed = new Set(rows.map(({ id }) => id))
  const counted = oneForEach(all, (joined) => identityOf(joined, listed))
  const covered = new Set(all.flatMap(({ found }) => rowsOf(found)))
  const absent = rows.filter((row) => !covered.has(row))
  const ids = studentIds([...counted.map(({ identity }) => identity), ...absent.map(({ id }) => id)])
  const handedIn: HandedIn[] = []
  const named: Named[] = []
  // One after the other: a student's own archive is in memory while it is listed.
  for (const one of counted) {
    const came = await handedInBy(one, idOf(ids, one.identity), roster !== null, files, wanted)
    handedIn.push(came.handedIn)
    named.push(came.named)
  }
  for (const row of absent) {
    const student = absentStudent(idOf(ids, row.id), row)
    handedIn.push({ student, late: false, remarks: [], work: { kind: 'nothing' } })
  }
  return { handedIn: handedIn.toSorted((a, b) => (a.student.id < b.student.id ? -1 : 1)), named }
}

async function handedInBy(
  { joined, remarks }: Counted,
  id: string,
  hasRoster: boolean,
  files: ReadonlyMap<string, TreeFile>,
  wanted: Wanted & { readonly form: Layout['form'] },
): Promise<{ readonly handedIn: HandedIn; readonly named: Named }> {
  const { submission, found } = joined
  const own = submission.files.flatMap(({ path, inside }) => {
    const file = files.get(path)
    return file === undefined ? [] : [{ inside, file }]
  })
  const { work, remarks: onWork, names } = await readWork(own, wanted)
  const given = work.kind === 'no-module' ? own.map(({ inside }) => inside) : []
  const student = studentOf(id, submission.who, found)
  const handedIn: HandedIn = {
    student,
    late: submission.late,
    remarks: [
      ...submission.remarks,
      ...(hasRoster ? sayFound(found) : []),
      ...remarks,
      ...onWork,
      ...sayTyped(wanted.form, given),
    ],
    work,
  }
  const [top = id] = submission.files[0]?.path.split('/') ?? []
  return { handedIn, named: { top, names, kind: work.kind } }
}

/** Before it is made safe as a name. Who is not on a roster is nobody of it, whatever they are called. */
function identityOf({ submission, found }: Joined, listed: ReadonlySet<string>): string {
  if (found.kind === 'row') return found.row.id
  const handle = (found.kind === 'group' ? found.name : null) ?? submission.who.handle
  if (!listed.has(handle)) return handle
  return found.kind === 'group' ? `${handle} (group)` : `${handle} (not on the roster)`
}

function rowsOf(found: Found) {
  switch (found.kind) {
    case 'row':
      return [found.row]
    case 'group':
      return found.rows.flatMap((row) => row ?? [])
    case 'nobody':
      return []
  }
}

function sayFound(found: Found): readonly string[] {
  switch (found.kind) {
    case 'row':
      return found.remarks
    case 'group': {
      const strangers = found.rows.filter((row) => row === null).length
      return strangers === 0
        ? []
        : [`Of the group's ${found.rows.length} members ${strangers} could not be found on the roster.`]
    }
    case 'nobody':
      return [
        found.isDoubtful
          ? "The name is on the roster, and is not one person's alone, so that nobody's line was taken."
          : 'This one could not be found on the roster.',
      ]
  }
}

function idOf(ids: ReadonlyMap<string, string>, identity: string): string {
  return ids.get(identity) ?? identity
}
