/** Authority on putting together what names, roster and files say: each student once, ordered by their ids. */
import type { TreeFile } from '../tree/tree.ts'
import type { Wanted } from './choose-module.ts'
import type { Named } from './doubt-class.ts'
import type { HandedIn } from './handed-in.ts'
import { oneForEach, type Counted } from './one-for-each.ts'
import type { Layout } from './read-form.ts'
import { readWork, unpackOnce } from './read-work.ts'
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

/** The modules that are looked for, and how the class came. */
export type Sought = { readonly modules: readonly Wanted[]; readonly form: Layout['form'] }

/** For each of the modules, in their order. */
export async function assemble(
  all: readonly Joined[],
  roster: Roster | null,
  files: ReadonlyMap<string, TreeFile>,
  sought: Sought,
): Promise<readonly Assembled[]> {
  const rows = roster?.rows ?? []
  const listed = new Set(rows.map(({ id }) => id))
  const counted = oneForEach(all, (joined) => identityOf(joined, listed))
  const covered = new Set(all.flatMap(({ found }) => rowsOf(found)))
  const absent = rows.filter((row) => !covered.has(row))
  const ids = studentIds([...counted.map(({ identity }) => identity), ...absent.map(({ id }) => id)])
  const assembled = sought.modules.map(() => ({ handedIn: Array<HandedIn>(), named: Array<Named>() }))
  // One after the other: a student's own archive is in memory while it is listed.
  for (const one of counted) {
    const came = await handedInBy(one, idOf(ids, one.identity), roster !== null, files, sought)
    for (const [i, { handedIn, named }] of came.entries()) {
      assembled[i]?.handedIn.push(handedIn)
      assembled[i]?.named.push(named)
    }
  }
  for (const row of absent) {
    const student = absentStudent(idOf(ids, row.id), row)
    for (const { handedIn } of assembled) {
      handedIn.push({ student, late: false, remarks: [], work: { kind: 'nothing' } })
    }
  }
  return assembled.map(({ handedIn, named }) => ({
    handedIn: handedIn.toSorted((a, b) => (a.student.id < b.student.id ? -1 : 1)),
    named,
  }))
}

async function handedInBy(
  { joined, remarks }: Counted,
  id: string,
  hasRoster: boolean,
  files: ReadonlyMap<string, TreeFile>,
  { modules, form }: Sought,
): Promise<readonly { readonly handedIn: HandedIn; readonly named: Named }[]> {
  const { submission, found } = joined
  const own = submission.files.flatMap(({ path, inside }) => {
    const file = files.get(path)
    return file === undefined ? [] : [{ inside, file }]
  })
  const unpack = unpackOnce()
  const read = await Promise.all(modules.map((wanted) => readWork(own, wanted, unpack)))
  const student = studentOf(id, submission.who, found)
  const [top = id] = submission.files[0]?.path.split('/') ?? []
  // Who handed in another assignment's module alone handed in nothing for this one.
  const isElsewhere = read.some(({ work }) => work.kind === 'module')
  return read.map(({ work, remarks: onWork, names }) => {
    const named = { top, names, kind: work.kind }
    if (work.kind === 'no-module' && isElsewhere) {
      return { handedIn: { student, late: false, remarks: [], work: { kind: 'nothing' } }, named }
    }
    const given = work.kind === 'no-module' ? own.map(({ inside }) => inside) : []
    const said = [...submission.remarks, ...(hasRoster ? sayFound(found) : []), ...remarks, ...onWork]
    const handedIn = { student, late: submission.late, remarks: [...said, ...sayTyped(form, given)], work }
    return { handedIn, named }
  })
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
