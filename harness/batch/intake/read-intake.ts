/** Authority on what a class handed in: from a folder or a zip to students, each with the files to grade. */
import { basename } from 'node:path'
import type { IntakeForm } from '../../domain/class-run.ts'
import { Fault } from '../../domain/fault.ts'
import { openTree } from '../tree/open-tree.ts'
import { Refused, type Tree, type TreeFile } from '../tree/tree.ts'
import { assemble, type Assembled } from './assemble.ts'
import type { Wanted } from './choose-module.ts'
import { classFiles } from './class-files.ts'
import { detectForm } from './detect-form.ts'
import { doubtClass, type Named } from './doubt-class.ts'
import { METADATA } from './forms/gradescope.ts'
import { gradescopeMetadata } from './gradescope-metadata.ts'
import type { Intake } from './handed-in.ts'
import { intakeRemarks } from './intake-remarks.ts'
import { formOf, LAYOUT_NAMES, readForm, type Known, type Layout } from './read-form.ts'
import type { Key } from './reading.ts'
import { joinRoster } from './roster/join-roster.ts'
import type { Roster } from './roster/roster.ts'
import { digestIntake, sayIntake } from './say-intake.ts'

/** What of an assignment tells its module from others. */
export type Module = {
  readonly entryFile: string
  /** The assignment's id and the name of its folder. */
  readonly assignmentIds: readonly string[]
}

export type FormOptions = {
  /** Null to find out. */
  readonly form: IntakeForm | null
  readonly pattern: string | null
  readonly roster: Roster | null
  /** What stands before the usernames in the names of clones. */
  readonly slug: string | null
  readonly classroom: string | null
}

export type IntakeOptions = Module & FormOptions

export async function readIntake(path: string, options: IntakeOptions): Promise<Intake> {
  const { classes, close } = await readIntakes(path, [options], options)
  const [only] = classes
  if (only === undefined) throw new Error('one assignment was looked for, and none was read')
  return { ...only, close }
}

export type Intakes = {
  /** What the form is called. */
  readonly layout: string
  /** For each of the modules, in their order; the same students in all of them. */
  readonly classes: readonly Omit<Intake, 'close'>[]
  readonly close: () => Promise<void>
}

/** All of several assignments' modules, read at once. */
export async function readIntakes(
  path: string,
  modules: readonly Module[],
  options: FormOptions,
): Promise<Intakes> {
  const tree = await openTree(path)
  try {
    return { ...(await readTree(tree, modules, options)), close: tree.close }
  } catch (cause) {
    await tree.close()
    throw cause
  }
}

async function readTree(
  tree: Tree,
  modules: readonly Module[],
  options: FormOptions,
): Promise<Omit<Intakes, 'close'>> {
  const { roster } = options
  const entryFiles = modules.map(({ entryFile }) => entryFile)
  const { files, outer, astray } = classFiles(tree, entryFiles, options.pattern !== null)
  const paths = [...files.keys()]
  const known = {
    entryFiles,
    canvasIds: valuesOf(roster, ['canvas', 'plain']),
    metadata: await metadataOf(files),
  }
  const around = [outer ?? '', basename(tree.path).replace(/\.zip$/i, '')]
  const assignmentIds = modules.flatMap((module) => module.assignmentIds)
  const clues = { ...options, assignmentIds, outer: around, usernames: valuesOf(roster, ['github', 'login']) }
  const detected = detectForm(paths, { ...options, clues }, known)
  const { layout } = detected
  const reading = readForm(layout, paths, known)
  if (reading.submissions.length === 0) throw nobody(LAYOUT_NAMES[layout.form], paths)
  const joined = joinRoster(reading.submissions, roster?.rows ?? [])
  const sought = { modules: wantedOf(modules, layout), form: layout.form }
  const assembled = await assemble(joined, roster, files, sought)
  const doubt = doubtClass(namedIn(assembled), known)
  // Whoever says what form it is has seen what is there.
  if (doubt !== null && detected.why !== null) throw new Fault('usage', doubt.seen, doubt.hint)
  const offRoster = roster === null ? [] : joined.filter(({ found }) => found.kind === 'nobody')
  return {
    layout: LAYOUT_NAMES[layout.form],
    classes: assembled.map(({ handedIn }, i) => ({
      joining: { submissions: joined.length, offRoster: offRoster.length },
      summary: {
        form: formOf(layout),
        digest: digestIntake(handedIn),
        said: sayIntake(LAYOUT_NAMES[layout.form], handedIn, entryFiles[i] ?? ''),
        remarks: intakeRemarks({ doubt, detected, reading, joined, roster, astray, paths }),
      },
      handedIn,
    })),
  }
}

function wantedOf(modules: readonly Module[], { form }: Layout): readonly Wanted[] {
  // Git keeps names as they are.
  const isNumbered = form !== 'clones'
  return modules.map(({ entryFile, assignmentIds }, i) => {
    const others = modules.filter((_, j) => j !== i).flatMap((module) => module.assignmentIds)
    return { entryFile, assignmentIds, isNumbered, ...(others.length > 0 && { otherIds: others }) }
  })
}

/** Of each student what is most like a module of any assignment. */
function namedIn(assembled: readonly Assembled[]): readonly Named[] {
  const [first, ...others] = assembled.map(({ named }) => named)
  return (first ?? []).map((one, i) => {
    const all = [one, ...others.flatMap((named) => named[i] ?? [])]
    return all.find(({ kind }) => kind === 'module' || kind === 'refused') ?? one
  })
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
