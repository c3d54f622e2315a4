/** Authority on the three depths of a hint: where, what, and why with what to try. */
import type { HintDepth } from '../domain/assignment.ts'
import type { DetailView, Explanation, StageView, VectorView } from './report-view.ts'

export function limitDetail(detail: DetailView, depth: HintDepth): DetailView {
  switch (depth) {
    case 3:
      return detail
    case 2:
      return { ...detail, explanations: detail.explanations.map(whatAlone), worked: null }
    case 1:
      return {
        ...detail,
        intro: null,
        explanations: [{ name: null, saw: detail.where, because: null, try: null }],
        grounds: null,
        example: null,
        calls: null,
        worked: null,
        comparisons: [],
        failing: detail.failing.map(placeAlone),
      }
  }
}

export function limitStage(stage: StageView, depth: HintDepth): StageView {
  if (depth > 1) return stage
  return { ...stage, note: '', vectors: stage.vectors.map(placeAlone) }
}

/** What a test vector is for may be half of the answer. */
function placeAlone(vector: VectorView): VectorView {
  return { ...vector, intent: 'what it is for is not told at this depth', sentence: null }
}

function whatAlone(explanation: Explanation): Explanation {
  return { ...explanation, because: null, try: null }
}

const DEPTHS: Readonly<Record<HintDepth, string>> = {
  1: 'This says where something is wrong',
  2: 'This says where and what is wrong',
  3: '',
}

export function sayDeeper(depth: HintDepth, most: HintDepth): string | null {
  if (depth === 3) return null
  return depth === most
    ? `${DEPTHS[depth]}; for this assignment a report says no more.`
    : `${DEPTHS[depth]}; --hint ${depth + 1} says more.`
}
