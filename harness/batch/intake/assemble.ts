/** Authority on putting together what names, roster and files say: each student once, ordered by their ids. */
import type { TreeFile } from '../tree/tree.ts'
import type { Wanted } from './choose-module.ts'
import type { Named } from './doubt-class.ts'
import type { HandedIn, Work } from './handed-in.ts'
import { oneForEach, type Counted } from './one-for-each.ts'
import type { OwnFile } from './place-files.ts'
import type { Layout } from './read-form.ts'
import { noModule, readWork, unpackOnce, type ReadWork } from './read-work.ts'
import type { Found, Joined } from './roster/join-roster.ts'
import type { Roster } from './roster/roster.ts'
import { sayTyped } from './say-typed.ts'
import { studentIds } from './student-id.ts'
import { absentStudent, studentOf } from './student-of.ts'
import { isMeantFor, unclaimedOf } from './unclaimed.ts'

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
  const works = await apart(own, read, modules)
  return read.map(({ work: seen, remarks: onWork, among }, i) => {
    const names = among.map(({ inside }) => inside)
    const named = { top, names, kind: seen.kind }
    const work = works[i] ?? seen
    if (work.kind === 'nothing') {
      // What is about another assignment's module is told there; an archive that could not be opened may be this one's.
      return { handedIn: { student, late: false, remarks: onWork, work }, named }
    }
    const given = work.kind === 'no-module' ? own.map(({ inside }) => inside) : []
    const said = [...submission.remarks, ...(hasRoster ? sayFound(found) : []), ...remarks, ...onWork]
    const handedIn = { student, late: submission.late, remarks: [...said, ...sayTyped(form, given)], work }
    return { handedIn, named }
  })
}

/** Who handed in another assignment's module handed in nothing for this one, unless a file is left that may be meant for it. */
async function apart(
  own: readonly OwnFile[],
  read: readonly ReadWork[],
  modules: readonly Wanted[],
): Promise<readonly Work[]> {
  const works = read.map(({ work }) => work)
  const isElsewhere = works.some(({ kind }) => kind === 'module')
  if (!isElsewhere || works.every(({ kind }) => kind !== 'no-module')) return works
  const all = [...new Set([...own, ...read.flatMap(({ among }) => among)])]
  const unclaimed = await unclaimedOf(all, modules)
  return works.map((work, i): Work => {
    const wanted = modules[i]
    if (work.kind !== 'no-module' || wanted === undefined) return work
    const left = unclaimed.filter((file) => isMeantFor(file, wanted, modules))
    return left.length === 0 ? { kind: 'nothing' } : noModule(left.map(({ inside }) => inside))
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
