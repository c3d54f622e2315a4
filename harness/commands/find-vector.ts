/** Authority on which test vector a name means: its own, or words of it that no other has. */
import type { Assignment, Stage, TestVector } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import { closest } from '../load/closest.ts'

type Found = { readonly vector: TestVector; readonly stage: Stage }

export function findVector({ id, stages }: Assignment, name: string): Found {
  const all = stages.flatMap((stage) => stage.vectors.map((vector): Found => ({ vector, stage })))
  const shown = all.filter(({ vector }) => vector.visibility === 'shown')
  const found = shown.find(({ vector }) => vector.id === name)
  if (found !== undefined) return found
  const alike = shown.filter(({ vector }) => hasWords(vector.id, name))
  const [only, ...others] = alike
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined) {
    throw new Fault(
      'usage',
      `"${name}" can be any of ${alike.length} test vectors of ${id}.`,
      `Say which: ${exampleOf(alike.map(({ vector }) => vector.id))}.`,
    )
  }
  const near = closest(
    name,
    shown.map(({ vector }) => vector.id),
  )
  const [asked] = name.split('/')
  const ofStage = shown.filter(({ stage }) => stage.id === asked).map(({ vector }) => vector)
  const known = (ofStage.length > 0 ? ofStage : stages.map((stage) => stage.vectors[0])).map(
    (vector) => vector.id,
  )
  throw new Fault(
    'usage',
    `The assignment ${id} has no test vector "${name}".`,
    `${near === null ? '' : `Did you mean "${near}"? `}There are, for example: ${known.join(', ')}.`,
  )
}

const MOST_NAMED = 8

function exampleOf(ids: readonly string[]): string {
  return ids.length > MOST_NAMED ? `${ids.slice(0, MOST_NAMED).join(', ')} …` : ids.join(', ')
}

/** Whole words alone, so that half a word is no name for anything. */
function hasWords(id: string, name: string): boolean {
  const [whole, part] = [wordsOf(id), wordsOf(name)]
  return part !== '//' && whole.includes(part)
}

function wordsOf(name: string): string {
  return `/${name.split(/[-/]/).filter(Boolean).join('/')}/`
}
