/** Authority on the example of wrong results: the first test vector that shows them, the first place, and the two numbers. */
import type { Report as File } from '#generated/schemas.js'
import type { UnexplainedCluster } from '../../domain/class-report.ts'
import { showApart } from '../../domain/show-number.ts'
import { fromWire } from '../../domain/wire.ts'
import { clip } from '../../render/clip.ts'
import { loneOf, sayPlace } from '../../render/say-place.ts'

type Example = NonNullable<UnexplainedCluster['example']>

/** Null where all that fails is hidden, or gave nothing to compare. */
export function exampleOf({ vectors }: File.Stage): UnexplainedCluster['example'] {
  for (const { id, verdict } of vectors) {
    const found = findIn(verdict)
    if (found !== null) return { vector: id, ...found }
  }
  return null
}

function findIn(verdict: File.Verdict): Omit<Example, 'vector'> | null {
  switch (verdict.kind) {
    case 'rejected':
      return pairOf(verdict.divergence, [])
    case 'traced': {
      const wrong = verdict.fields.find((field) => field.verdict === 'wrong')
      return wrong?.divergence ? pairOf(wrong.divergence, [wrong.field]) : null
    }
    case 'accepted':
    case 'follows':
    case 'unusable':
    case 'hidden':
      return null
  }
}

function pairOf(divergence: File.Divergence, field: readonly string[]): Omit<Example, 'vector'> | null {
  switch (divergence.kind) {
    case 'number': {
      const [expected, got] = showApart(numberOf(divergence.expected), numberOf(divergence.got))
      return { at: wordsFor(divergence.at, loneOf(divergence)), expected, got }
    }
    case 'type':
    case 'shape':
    case 'text':
      return {
        at: wordsFor(divergence.at, loneOf(divergence)),
        expected: clip(divergence.expected, 80),
        got: clip(divergence.got, 80),
      }
    case 'changed-input':
    case 'second-call':
      return null
  }

  function wordsFor(at: File.Path, lone: 'row' | 'entry'): string {
    return sayPlace('', [...field, ...at], lone).words
  }
}

function numberOf(spelled: File.Number): number {
  const value = fromWire(spelled)
  return typeof value === 'number' ? value : NaN
}
