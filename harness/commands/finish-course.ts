/** Authority on the end of `batch` and of `merge` for several assignments: each class written, and one page over all of them. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compareClasses } from '../batch/class/since.ts'
import { writeClass } from '../batch/class/write-class.ts'
import { writeCourse } from '../batch/class/write-course.ts'
import { findAssignments } from '../load/find-assignment.ts'
import { classesIn } from '../load/course-folder.ts'
import { loadManifest } from '../load/load-assignment.ts'
import type { ClassArguments } from './class-options.ts'
import type { Context, ExitCode } from './context.ts'

type Finishing = ClassArguments & {
  readonly assignments: string
  readonly out: string
  /** Of which assignments there is something new. */
  readonly graded: readonly string[]
}

/** 2 where a failure of ours kept anybody from being graded. What an earlier run left of other assignments is in the page too. */
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
  const ids = await inOrder(classesIn(out), assignments)
  const report = await writeCourse(out, ids, (one) => renderCourse(one, 'html'))
  context.say(renderCourse(report, 'terminal'))
  for (const id of graded) await tellSince(since, id, out, context)
  context.note(`Wrote course.html, course.json, course.csv and the folder of each class to ${out}\n`)
  return faults > 0 ? 2 : 0
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
