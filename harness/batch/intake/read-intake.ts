/** Authority on what a class handed in: from a folder or a zip to students, each with the files to grade. */
import { basename } from 'node:path'
import type { IntakeForm } from '../../domain/class-run.ts'
import { Fault } from '../../domain/fault.ts'
import { openTree } from '../tree/open-tree.ts'
import { Refused, type Tree, type TreeFile } from '../tree/tree.ts'
import { assemble } from './assemble.ts'
import { classFiles } from './class-files.ts'
import { detectForm } from './detect-form.ts'
import { doubtClass } from './doubt-class.ts'
import { METADATA } from './forms/gradescope.ts'
import { gradescopeMetadata } from './gradescope-metadata.ts'
import type { Intake } from './handed-in.ts'
import { intakeRemarks } from './intake-remarks.ts'
import { formOf, LAYOUT_NAMES, readForm, type Known } from './read-form.ts'
import type { Key } from './reading.ts'
import { joinRoster } from './roster/join-roster.ts'
import type { Roster } from './roster/roster.ts'
import { digestIntake, sayIntake } from './say-intake.ts'

export type IntakeOptions = {
  readonly entryFile: string
  /** The assignment's id and the name of its folder. */
  readonly assignmentIds: readonly string[]
  /** Null to find out. */
  readonly form: IntakeForm | null
  readonly pattern: string | null
  readonly roster: Roster | null
  /** What stands before the usernames in the names of clones. */
  readonly slug: string | null
  readonly classroom: string | null
}

export async function readIntake(path: string, options: IntakeOptions): Promise<Intake> {
  const tree = await openTree(path)
  try {
    return await readTree(tree, options)
  } catch (cause) {
    await tree.close()
    throw cause
  }
}

async function readTree(tree: Tree, options: IntakeOptions): Promise<Intake> {
  const { entryFile, assignmentIds, roster } = options
  const { files, outer, astray } = classFiles(tree, entryFile, options.pattern !== null)
  const paths = [...files.keys()]
  const known = {
    entryFile,
    canvasIds: valuesOf(roster, ['canvas', 'plain']),
    metadata: await metadataOf(files),
  }
  const around = [outer ?? '', basename(tree.path).replace(/\.zip$/i, '')]
  const clues = { ...options, outer: around, usernames: valuesOf(roster, ['github', 'login']) }
  const detected = detectForm(paths, { ...options, clues }, known)
  const { layout } = detected
  const reading = readForm(layout, paths, known)
  if (reading.submissions.length === 0) throw nobody(LAYOUT_NAMES[layout.form], paths)
  const joined = joinRoster(reading.submissions, roster?.rows ?? [])
  // Git keeps names as they are.
  const isNumbered = layout.form !== 'clones'
  const { handedIn, named } = await assemble(joined, roster, files, {
    entryFile,
    assignmentIds,
    isNumbered,
    form: layout.form,
  })
  const doubt = doubtClass(named, known)
  // Whoever says what form it is has seen what is there.
  if (doubt !== null && detected.why !== null) throw new Fault('usage', doubt.seen, doubt.hint)
  const offRoster = roster === null ? [] : joined.filter(({ found }) => found.kind === 'nobody')
  return {
    joining: { submissions: joined.length, offRoster: offRoster.length },
    summary: {
      form: formOf(layout),
      digest: digestIntake(handedIn),
      said: sayIntake(LAYOUT_NAMES[layout.form], handedIn, entryFile),
      remarks: intakeRemarks({ doubt, detected, reading, joined, roster, astray, paths }),
    },
    handedIn,
    close: tree.close,
  }
}

/** Whose submissions they are stands nowhere else, so that the class cannot be graded without it. */
async function metadataOf(files: ReadonlyMap<string, TreeFile>): Promise<Known['metadata']> {
  const file = files.get(METADATA)
  if (file === undefined) return new Map()
  try {
    return gradescopeMetadata(await file.read())
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    throw new Fault(
      'intake-unreadable',
      `${METADATA} cannot be read (${cause.refusal.kind}).`,
      'Download the export once more from Gradescope.',
      { cause },
    )
  }
}

function nobody(layout: string, paths: readonly string[]): Fault {
  const seen = paths.slice(0, 3).map((path) => JSON.stringify(path))
  return new Fault(
    'intake-unreadable',
    `Nobody's work was found: read as "${layout}", and ${seen.length === 0 ? 'there are no files' : `the files are called ${seen.join(', ')}`}.`,
    'Check that it is the folder or archive of a class, or say how its names are to be read with --form or --pattern.',
  )
}

/** In small letters. */
function valuesOf(roster: Roster | null, kinds: readonly Key['by'][]): ReadonlySet<string> {
  const keys = roster?.rows.flatMap((row) => row.keys) ?? []
  return new Set(keys.filter(({ by }) => kinds.includes(by)).map(({ value }) => value.toLowerCase()))
}
