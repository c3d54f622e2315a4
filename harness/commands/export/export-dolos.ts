/** Authority on `export --to dolos`: what Dolos compares, and beside it the starter, of which everybody has a part. */
import { readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { infoCsv } from '../../exchange/dolos/info-csv.ts'
import { findAssignment } from '../../load/find-assignment.ts'
import { readRun } from '../../load/read-class.ts'
import { countOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { placeOf } from './place-of.ts'
import { readSources } from './read-sources.ts'
import type { Sources } from './read-sources.ts'
import { writeArchive } from './write-archive.ts'
import { writeText } from './write-document.ts'

export async function exportDolos(args: ExportArguments, { note }: Context): Promise<ExitCode> {
  const run = await readRun(args.dir)
  const folder = await findAssignment(run.assignment.id, resolve(args.assignments))
  const extension = extname(run.assignment.entryFile)
  const sources = await readSources(args, run, folder)
  const out = placeOf('dolos', args)
  const archive = join(out, 'submissions.zip')
  const template = join(out, `template${extension}`)
  try {
    const files = sources.modules.map(({ student, file }) => ({
      path: `${student.id}${extension}`,
      student,
      read: file.read,
    }))
    const info = Buffer.from(infoCsv(files, (text) => escapeFor('csv', text)))
    await writeArchive(archive, [{ path: 'info.csv', read: () => Promise.resolve(info) }, ...files])
    writeText(template, await readFile(join(folder, 'starter', run.assignment.entryFile), 'utf8'))
    const language = extension.includes('ts') ? 'typescript' : 'javascript'
    note(
      `${saySources(sources, archive, template)}Compare them with "dolos run -f web -l ${language} -i ${template} ${archive}".\n`,
    )
    return 0
  } finally {
    await sources.close()
  }
}

function saySources(
  { modules, without, withMore, same }: Sources,
  archive: string,
  template: string,
): string {
  const lines = [
    `Wrote ${countOf(modules.length, 'module')} to ${archive}, and the starter to ${template}.`,
    ...(same
      ? []
      : ['These are not quite the files that were graded: some were added, changed or taken away since.']),
    ...(without.length === 0 ? [] : [`Left out, without a module that can be read: ${namesOf(without)}.`]),
    ...(withMore.length === 0
      ? []
      : [`Only the module is compared; there are further files of ${namesOf(withMore)}.`]),
  ]
  return `${lines.join('\n')}\n`
}

function namesOf(students: Sources['without']): string {
  return students.map(({ id, name }) => escapeFor('terminal', name ?? id)).join(', ')
}
