/** Authority on `export --to classroom50`: result.json, and release-body.md for its student. */
import { join, resolve } from 'node:path'
import { validateClassroom50 } from '#generated/validate-classroom50.js'
import { Fault } from '../../domain/fault.ts'
import { toClassroom50 } from '../../exchange/classroom50.ts'
import { showReport } from '../../render/show-report.ts'
import type { Context, ExitCode } from '../context.ts'
import { classroomIdentity } from './classroom-identity.ts'
import type { ExportArguments } from './export-arguments.ts'
import { placeOf } from './place-of.ts'
import { readSubmissions } from './read-submissions.ts'
import { sayExported } from './say-exported.ts'
import { writeDocument, writeText } from './write-document.ts'

export async function exportClassroom50(args: ExportArguments, context: Context): Promise<ExitCode> {
  const out = placeOf('classroom50', args)
  if (resolve(out) === resolve(args.dir)) throw ownPlace(out)
  const source = await readSubmissions(args)
  if (source.kind === 'class') throw oneAtATime(args.dir)
  const identity = classroomIdentity(args, process.env, new Date())
  const { exported, report, assignment, depth } = source
  const document = toClassroom50(exported, identity, pointsOf(args.points, report.possible))
  const words = await showReport(report, assignment, { format: 'md', verbose: true, depth, colour: false })
  writeText(join(out, 'release-body.md'), words)
  writeDocument(join(out, 'result.json'), document, validateClassroom50)
  return sayExported({ what: `1 report to ${out}, as result.json and release-body.md`, left: [] }, context)
}

function pointsOf(asked: number | undefined, possible: number): number {
  const points = asked ?? possible
  if (Number.isSafeInteger(points) && points > 0) return points
  throw new Fault(
    'usage',
    `Classroom 50 counts in whole points, and ${points} is no whole number above 0.`,
    'Say what the assignment is worth there, for example --points 100.',
  )
}

function oneAtATime(dir: string): Fault {
  return new Fault(
    'usage',
    `${dir} is a whole class, and Classroom 50 reads each result in its student's own repository.`,
    'Give the folder of one report, as "grade --out" writes it. For a class as a whole there is --to csv.',
  )
}

function ownPlace(out: string): Fault {
  return new Fault(
    'usage',
    `${out} holds our own result.json, and the one for Classroom 50 would take its place.`,
    'Give another folder: --out DIR.',
  )
}
