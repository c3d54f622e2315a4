/** Authority on what goes wrong in `project`: X·W with one deliberate change. */
import { dot, outer, transpose } from '../matrix.ts'
import { project } from '../project.ts'
import { dotWithoutLast, outerKeepingSum, sharedRows, wholeNumbers } from './slips.ts'

export const projectMisconceptions: Readonly<Record<string, typeof project>> = {
  'project-transposed-w': (x, w) => outer(x, w, dot),
  'project-returns-input': (x) => x,
  'project-transposed-result': (x, w) => transpose(project(x, w)),
  'project-w-times-x': (x, w) => outer(w, transpose(x), dot),
  'project-drops-last': (x, w) => outer(x, transpose(w), dotWithoutLast),
  'project-accumulator-kept': (x, w) => outerKeepingSum(x, transpose(w)),
  'project-integers': (x, w) => wholeNumbers(project(x, w)),
  'shared-rows': (x, w) => sharedRows(project(x, w)),
}
