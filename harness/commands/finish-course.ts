/** Authority on the end of `batch` and of `merge` for several assignments: each class written, and one page over all of them. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { classesOfCourse } from '../batch/class/classes-of-course.ts'
import { compareClasses } from '../batch/class/since.ts'
import { writeClass } from '../batch/class/write-class.ts'
import { writeCourse } from '../batch/class/write-course.ts'
import { findAssignments } from '../load/find-assignment.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { escapeFor } from '../render/escape.ts'
import type { ClassArguments } from './class-options.ts'
import type { Context, ExitCode } from './context.ts'

type Finishing = ClassArguments & {
  readonly assignments: string
  readonly out: string
  /** Of which assignments there is something new. */
  readonly graded: readonly string[]
}

/** 2 where a failure of ours kept anybody from being graded. What an earlier run left of other assignments is in the page too, if it is this class's. */
export async function finishCourse(
  { out, since, pseudonyms, assignments, graded }: Finishing,
  context: Context,
): Promise<ExitCode> {
  const { renderClass } = await import('../render/class/render-class.ts')
  const { renderCourse } = await import('../render/course/render-course.ts')
  let faults = 0
  for (const id of graded) {
    const options = {
      pseudonyms,
      renderHtml: (one: Parameters<typeof renderClass>[0]) => renderClass(one, 'html'),
    }
    faults += (await writeClass(join(out, id), options)).counts.faults
  }
  const { ids, leftOut } = await classesOfCourse(out, graded)
  const report = await writeCourse(out, await inOrder(ids, assignments), (one) => renderCourse(one, 'html'))
  context.say(renderCourse(report, 'terminal'))
  for (const id of graded) await tellSince(since, id, out, context)
  for (const id of leftOut) context.note(sayLeftOut(join(out, id)))
  context.note(`Wrote course.html, course.json, course.csv and the folder of each class to ${out}\n`)
  return faults > 0 ? 2 : 0
}

function sayLeftOut(folder: string): string {
  return `Left out of the course: ${escapeFor('terminal', folder)}, a class of others, with few of these students or none. If it is this class after all, grade both with one --roster; if not, give each course a folder of its own with --out.\n`
}

async function tellSince(
  since: string | undefined,
  id: string,
  out: string,
  { say }: Context,
): Promise<void> {
  if (since === undefined || !existsSync(join(since, id))) return
  const { saySince } = await import('../render/class/say-since.ts')
  const lines = saySince(await compareClasses(join(since, id), join(out, id)))
  say(`\n${id}\n${lines.join('\n')}\n`)
}

/** As the course has them; one that it does not have any more comes last. */
async function inOrder(ids: readonly string[], assignments: string): Promise<readonly string[]> {
  const folders = await findAssignments(undefined, resolve(assignments))
  const manifests = await Promise.all(folders.map((folder) => loadManifest(folder).catch(() => null)))
  const known = manifests.flatMap((manifest) => manifest?.id ?? [])
  const placeOf = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length)
  return ids.toSorted((a, b) => placeOf(a) - placeOf(b))
}
