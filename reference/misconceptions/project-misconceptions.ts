/** Authority on what goes wrong in `project`: X·W with one deliberate change. */
import { transpose } from '../matrix.ts'
import { productOf, type ProductParts } from '../parts/product.ts'
import { dotWithoutLast, keepingSum, sharedRows, wholeNumbers } from './slips.ts'

export const projecting = productOf((x, w) => [x, transpose(w)])

export const projectMisconceptions: Readonly<Record<string, Partial<ProductParts>>> = {
  'project-transposed-w': { factors: (x, w) => [x, w] },
  'project-returns-input': { finish: (_, x) => x },
  'project-transposed-result': { finish: transpose },
  'project-w-times-x': { factors: (x, w) => [w, transpose(x)] },
  'project-drops-last': { dot: dotWithoutLast },
  'project-accumulator-kept': { meet: keepingSum },
  'project-integers': { finish: wholeNumbers },
  'shared-rows': { finish: sharedRows },
}
