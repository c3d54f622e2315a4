/** Authority on which test vectors `try` can run: the shown ones of each stage, by what follows the stage's name. */
import type { Assignment } from '../domain/assignment.ts'
import { layOut } from '../render/lay-out.ts'

export function listVectors({ id, stages }: Assignment): string {
  const shown = stages.map((stage) => ({
    stage: stage.id,
    ids: stage.vectors.filter(({ visibility }) => visibility === 'shown').map((vector) => vector.id),
  }))
  const lines = shown.map(({ stage, ids }) => {
    const names = ids.map((name) => (name.startsWith(`${stage}/`) ? name.slice(stage.length + 1) : name))
    return `  ${stage}\t${names.join(', ')}`
  })
  const [example] = shown.flatMap(({ ids }) => ids)
  return layOut(
    [
      `These are the test vectors of ${id}, stage by stage:`,
      '',
      ...lines,
      '',
      ...(example === undefined ? [] : [`Run one of them: npm run try -- ${id} ${example}`]),
    ].join('\n'),
  )
}
