/** Authority on not mixing classes: a folder holds one assignment's and nothing of anybody else's, and nobody is dropped unasked. */
import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { ClassRun } from '../domain/class-run.ts'
import { Fault } from '../domain/fault.ts'
import { classFolder, type ClassFolder } from '../load/class-folder.ts'
import { readRunBegun, recordedIds } from '../load/read-class.ts'
import type { HandedIn } from './intake/handed-in.ts'
import { forgetStudent } from './keep-student.ts'

type Coming = {
  /** Those of this shard. */
  readonly handedIn: readonly HandedIn[]
  /** Whether the results of others are removed. */
  readonly remove: boolean
}

export async function refuseOtherClass(
  out: string,
  run: ClassRun,
  { handedIn, remove }: Coming,
): Promise<void> {
  const folder = classFolder(out)
  const before = await readRunBegun(out)
  if (before === null) return refuseForeign(folder)
  if (before.assignment.id !== run.assignment.id || !isSameShard(before.shard, run.shard)) {
    throw new Fault(
      'class-differs',
      `${out} holds ${sayPart(before)}, and this would be ${sayPart(run)}.`,
      'Give each a folder of its own: --out DIR.',
    )
  }
  const coming = new Set(handedIn.map(({ student }) => student.id))
  const others = (await recordedIds(out)).filter((id) => !coming.has(id))
  if (others.length > 0 && !remove) {
    const some = others.slice(0, 3).join(', ')
    throw new Fault(
      'class-differs',
      `${out} holds the results of ${others.length} who are not in this intake (${some}${others.length > 3 ? ', …' : ''}).`,
      'If it is another class, give another --out; if they have left this one, add --remove-others.',
    )
  }
  for (const id of others) forgetStudent(folder, id)
}

/** What lies there under the names of ours is somebody's own, perhaps the submissions themselves. */
function refuseForeign({ path, records, students, withheld }: ClassFolder): void {
  const theirs = [records, students, withheld].find((one) => existsSync(one) && readdirSync(one).length > 0)
  if (theirs === undefined) return
  throw new Fault(
    'class-differs',
    `${path} holds a folder "${basename(theirs)}" that no run has written, and its place is needed.`,
    'Give a folder of its own for the class: --out DIR.',
  )
}

function isSameShard(one: ClassRun['shard'], other: ClassRun['shard']): boolean {
  return one?.index === other?.index && one?.of === other?.of
}

function sayPart({ assignment, shard }: ClassRun): string {
  return shard === null
    ? `a class of "${assignment.id}"`
    : `shard ${shard.index}/${shard.of} of a class of "${assignment.id}"`
}
