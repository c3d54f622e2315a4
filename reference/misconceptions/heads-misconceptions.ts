/** Authority on what goes wrong with several heads: which of them attend, by which width, how they are joined, and what wo is for. */
import { scale } from '../scale.ts'
import { mapEntries, pairs, transpose, width, type Matrix } from '../matrix.ts'
import type { HeadsParts } from '../parts/heads.ts'
import { project } from '../project.ts'
import { sideBySide } from '../side-by-side.ts'
import { addedTo } from './slips.ts'

export const headsMisconceptions: Readonly<Record<string, Partial<HeadsParts>>> = {
  // Which heads.
  'heads-only-first': { heads: (heads) => heads.slice(0, 1), last: byFirstRows },
  /** Each head's output is written over the one before. */
  'heads-only-last': { heads: (heads) => heads.slice(-1), last: byFirstRows },
  'heads-all-the-first': { heads: (heads) => heads.flatMap(() => heads.slice(0, 1)) },

  // How they are joined.
  'heads-summed': { join: summed, last: byFirstRows },
  'heads-averaged': {
    join: (outputs) => mapEntries(summed(outputs), (entry) => entry / outputs.length),
    last: byFirstRows,
  },
  'heads-reversed': { join: (outputs) => sideBySide(outputs.toReversed()) },
  /** The first column of each head, then the second of each, and so on. */
  'heads-interleaved': { join: interleaved },
  /** All numbers of the first head, then all of the second, cut into rows: reshaped without a transpose. */
  'heads-reshaped': { join: reshaped },

  // What wo is for.
  'heads-without-wo': { last: (joined) => joined },
  'heads-wo-transposed': { last: (joined, wo) => project(joined, transpose(wo)) },

  // By which number the scores are divided.
  'heads-scale-by-total': {
    scaled: ({ heads }, { scores: s }) =>
      scale(
        s,
        heads.reduce((sum, { wq }) => sum + width(wq), 0),
      ),
  },
  /** What d would be if x were shared out evenly. */
  'heads-scale-by-model-over-heads': {
    scaled: ({ x, heads }, { scores: s }) => scale(s, width(x) / heads.length),
  },
  'heads-scale-by-first': {
    scaled: ({ heads: [first] }, { scores: s }) => scale(s, width(first?.wq ?? [])),
  },

  'attention-residual': { finish: (result, x) => addedTo(x)(result) },
}

/** As many rows of wo as there are columns to meet them; the others are never read. */
function byFirstRows(joined: Matrix, wo: Matrix): Matrix {
  return project(joined, wo.slice(0, width(joined)))
}

function summed(outputs: readonly Matrix[]): Matrix {
  return outputs.reduce((sum, output) => pairs(sum, output, (a, b) => pairs(a, b, (x, y) => x + y)))
}

function interleaved(outputs: readonly Matrix[]): Matrix {
  const widest = Math.max(...outputs.map(width))
  return (outputs[0] ?? []).map((_, i) =>
    Array.from({ length: widest }, (__, column) =>
      outputs.flatMap((output) => output[i]?.slice(column, column + 1) ?? []),
    ).flat(),
  )
}

function reshaped(outputs: readonly Matrix[]): Matrix {
  const numbers = outputs.flat(2)
  const total = outputs.reduce((sum, output) => sum + width(output), 0)
  return (outputs[0] ?? []).map((_, i) => numbers.slice(i * total, (i + 1) * total))
}
