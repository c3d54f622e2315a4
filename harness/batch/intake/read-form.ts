/** Authority on the forms: how each reads the names of files, and what it is called. */
import type { IntakeForm } from '../../domain/class-run.ts'
import { readBlackboard } from './forms/blackboard.ts'
import { readCanvas } from './forms/canvas.ts'
import { readClones } from './forms/clones.ts'
import { readFiles } from './forms/files.ts'
import { readFolders } from './forms/folders.ts'
import { readGradescope } from './forms/gradescope.ts'
import { readMoodle } from './forms/moodle.ts'
import { readPattern } from './forms/pattern.ts'
import type { GradescopeSubmission } from './gradescope-metadata.ts'
import type { Reading } from './reading.ts'

/** Blackboard's names are a pattern that need not be written down. */
export type Layout =
  | { readonly form: 'folders' | 'moodle' | 'blackboard' | 'gradescope' | 'canvas' | 'files' }
  | { readonly form: 'clones'; readonly prefix: string }
  | { readonly form: 'pattern'; readonly pattern: string }

export type Known = {
  /** Of the assignments that are looked for, never none. */
  readonly entryFiles: readonly string[]
  /** Canvas's ids, as the roster has them. */
  readonly canvasIds: ReadonlySet<string>
  /** What Gradescope says about its submissions. */
  readonly metadata: ReadonlyMap<string, GradescopeSubmission>
}

export function readForm(layout: Layout, paths: readonly string[], known: Known): Reading {
  switch (layout.form) {
    case 'folders':
      return readFolders(paths)
    case 'files':
      return readFiles(paths, known.entryFiles)
    case 'canvas':
      return readCanvas(paths, known.canvasIds)
    case 'moodle':
      return readMoodle(paths)
    case 'blackboard':
      return readBlackboard(paths)
    case 'gradescope':
      return readGradescope(paths, known.metadata)
    case 'clones':
      return readClones(paths, layout.prefix)
    case 'pattern':
      return readPattern(paths, layout.pattern)
  }
}

export function formOf({ form }: Layout): IntakeForm {
  return form === 'blackboard' ? 'pattern' : form
}

export const LAYOUT_NAMES: Readonly<Record<Layout['form'], string>> = {
  folders: 'One folder for each student',
  files: 'One file for each student',
  canvas: 'Canvas download',
  moodle: 'Moodle download',
  blackboard: 'Blackboard download',
  gradescope: 'Gradescope export',
  clones: 'Clones of repositories',
  pattern: 'Names by a pattern',
}
