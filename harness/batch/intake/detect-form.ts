/**
 * Authority on which form a class came in, by the names of its files. Where two forms fit, it does not choose: marks that go
 * to the wrong person cost more than a question.
 */
import type { IntakeForm } from '../../domain/class-run.ts'
import { Fault } from '../../domain/fault.ts'
import { isArchiveName } from './archive-name.ts'
import { clonePrefix, type PrefixClues } from './clone-prefix.ts'
import { METADATA } from './forms/gradescope.ts'
import { isModuleName } from './module-name.ts'
import { moduleVersion } from './module-version.ts'
import { LAYOUT_NAMES, readForm, type Known, type Layout } from './read-form.ts'

export type Asked = {
  /** Null to find out. */
  readonly form: IntakeForm | null
  readonly pattern: string | null
  readonly clues: PrefixClues
}

export type Detected = {
  readonly layout: Layout
  /** Null where it was asked for. */
  readonly why: string | null
}

export function detectForm(paths: readonly string[], asked: Asked, known: Known): Detected {
  const { form, pattern } = asked
  if (pattern !== null && (form === null || form === 'pattern')) {
    return { layout: { form: 'pattern', pattern }, why: null }
  }
  if (pattern !== null) throw usage(`A pattern was given as well as the form "${form}".`, 'Give one of them.')
  return form === null ? byNames(paths, asked, known) : { layout: asAsked(form, paths, asked), why: null }
}

function asAsked(form: IntakeForm, paths: readonly string[], { clues }: Asked): Layout {
  if (form === 'pattern') {
    throw usage('The form "pattern" needs a pattern.', "Give it as well: --pattern '^(?<student>[^_]+)_.+$'.")
  }
  if (form !== 'clones') return { form }
  const found = clonePrefix(foldersOf(paths), clues)
  if (found !== null) return { form, prefix: found.prefix }
  throw usage(
    `It is not known where in the clones' names the username begins, as in "${foldersOf(paths)[0] ?? 'none'}".`,
    'Give what stands before it with --slug, or a roster with usernames.',
  )
}

function byNames(paths: readonly string[], asked: Asked, known: Known): Detected {
  if (paths.includes(METADATA)) return detected({ form: 'gradescope' }, `it holds ${METADATA}`)
  const shares = SHAPED.map((form) => {
    const { unclaimed } = readForm({ form }, paths, known)
    return { form, fits: paths.length - unclaimed.length }
  })
  const [most] = shares.filter(({ fits }) => fits * 2 > paths.length)
  if (most !== undefined) {
    return detected(
      { form: most.form },
      `${most.fits} of ${paths.length} names of files are such a platform's`,
    )
  }
  const some = shares.filter(({ fits }) => fits * 10 > paths.length)
  if (some.length > 0) {
    const seen = some.map(
      ({ form, fits }) => `${fits} of ${paths.length} names look like a ${LAYOUT_NAMES[form]}`,
    )
    throw undecided(seen.join(', '), [...some.map(({ form }) => form), 'folders', 'files'])
  }
  return byStructure(paths, asked, known)
}

const SHAPED = ['moodle', 'canvas', 'blackboard'] as const

function byStructure(paths: readonly string[], { clues }: Asked, { entryFiles }: Known): Detected {
  const folders = foldersOf(paths)
  const clones = folders.length === 0 ? null : clonePrefix(folders, clues)
  if (clones !== null) return detected({ form: 'clones', prefix: clones.prefix }, clones.why)
  const flat = paths.filter((path) => !path.includes('/'))
  const atWork = clues.assignmentIds.flatMap((id) => entryFiles.map((entryFile) => `work/${id}/${entryFile}`))
  const own = paths.find((path) => isOwn(path, entryFiles) || atWork.includes(path))
  if (own !== undefined) {
    throw new Fault(
      'usage',
      `${own} lies there itself, so that this looks like the work of one student, not of a class.`,
      'Use "grade" for one submission; for a class, give the folder around it, or say what it is with --form.',
    )
  }
  const [inFolders, inFiles] = [paths.filter((path) => path.includes('/')), flat].map((some) =>
    some.filter(isModuleName),
  )
  if (inFolders?.length !== 0 && inFiles?.length !== 0) {
    throw undecided('there are modules in folders and modules beside them', ['folders', 'files'])
  }
  if (folders.length > 0 && inFiles?.length === 0) {
    return detected({ form: 'folders' }, `there are folders (${folders.length}), and no module beside them`)
  }
  const single = flat.filter((path) => isModuleName(path) || isArchiveName(path))
  if (single.length > 0)
    return detected({ form: 'files' }, `there are modules or archives (${single.length}) side by side`)
  throw usage(
    `This looks like no class: there is no folder, module or archive, and the files are called ${flat.slice(0, 3).join(', ')}.`,
    'Give the folder or the archive that the platform hands out for the whole class; for one student, use "grade". If each file is a student, say so with --form files.',
  )
}

function isOwn(path: string, entryFiles: readonly string[]): boolean {
  return !path.includes('/') && entryFiles.some((entryFile) => moduleVersion(path, entryFile) === 0)
}

export function foldersOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])))]
}

function detected(layout: Layout, why: string): Detected {
  return { layout, why }
}

function undecided(seen: string, forms: readonly string[]): Fault {
  return usage(
    `From the names alone we cannot tell whose work is what: ${seen}.`,
    `Say which form it is: ${[...new Set(forms)].map((form) => `--form ${form}`).join(' or ')}; or describe the names with --pattern.`,
  )
}

function usage(message: string, hint: string): Fault {
  return new Fault('usage', message, hint)
}
