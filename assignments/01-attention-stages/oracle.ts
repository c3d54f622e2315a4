/** Authority on what this assignment is marked with: the operations, their bounds, the misconceptions, the specimens. */
import { acceptedOf, misconceptionsOf, programs, togetherIn } from '../../harness/authoring/oracle-of.ts'
import type { Misconception, Oracle } from '../../harness/domain/oracle.ts'
import { program, type Program } from '../../harness/domain/oracle.ts'
import { attention } from '../../reference/attention.ts'
import { bounds } from '../../reference/bounds/bounds.ts'
import {
  composeAttention,
  sourcesOf,
  type AttentionInputs,
  type Stages,
} from '../../reference/compose-attention.ts'
import { exact } from '../../reference/exact/exact.ts'
import { attentionMisconceptions } from '../../reference/misconceptions/attention-misconceptions.ts'
import { misconceptions } from '../../reference/misconceptions/misconceptions.ts'
import { stages } from '../../reference/stages.ts'
import { variants } from '../../reference/variants/variants.ts'
import { accepts } from './accepts.ts'
import { fields } from './fields.ts'
import { inputShapes } from './input-shapes.ts'
import { specimens } from './specimens/specimens.ts'
import { causalMask } from './worked/causal-mask.ts'
import { project } from './worked/project.ts'
import { scale } from './worked/scale.ts'
import { scores } from './worked/scores.ts'
import { softmax } from './worked/softmax.ts'
import { weightedSum } from './worked/weighted-sum.ts'

const worked = { project, scores, scale, causalMask, softmax, weightedSum }

const names = ['project', 'scores', 'scale', 'causalMask', 'softmax', 'weightedSum'] as const

export const oracle: Oracle = {
  stages: {
    ...Object.fromEntries(
      names.map((name) => [
        name,
        {
          inputs: inputShapes[name],
          compute: program(stages[name]),
          exact: program(exact[name]),
          bound: program(bounds[name]),
          accepts: accepts[name],
          work: worked[name],
        },
      ]),
    ),
    attention: {
      inputs: inputShapes.attention,
      compute: program(attention),
      exact: program(exact.attention),
      bound: program(bounds.attention),
      accepts: () => true,
      // A cell of the trace belongs to a field, and is worked by that field's own stage.
      work: () => ['Each field comes from the fields before it, by the stage of its name.'],
      fields,
    },
  },
  misconceptions: [...misconceptionsOf(misconceptions), ...compositionMisconceptions()],
  together: togetherIn(misconceptions),
  accepted: acceptedOf(variants),
  specimens,
  module: (changes) => {
    const own = { ...programs(stages), ...changes }
    const composed = composeAttention(stagesOf(own))
    return { ...own, attention: changes['attention'] ?? program(composed) }
  },
}

function compositionMisconceptions(): readonly Misconception[] {
  return Object.entries(attentionMisconceptions).map(([id, changes]) => ({
    id,
    stage: 'attention',
    program: program(composeAttention(stages, changes)),
    fields: Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, changeOf(change)])),
  }))
}

type Change = NonNullable<Misconception['fields']>[string]

function changeOf(change: (...given: never[]) => unknown): Change {
  const run = program(change)
  return (inputs, trace) => run(sources(...inputs), trace)
}

const sources = program((...inputs: AttentionInputs) => sourcesOf(inputs))

/** A module's own stages as the composition calls them; each stands in for the reference's of its name. */
function stagesOf(own: Readonly<Record<string, Program>>): Stages {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the inverse of `program`, for the same functions
  return own as unknown as Stages
}
