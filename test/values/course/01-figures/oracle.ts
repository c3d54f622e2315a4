/** Authority on stages that give a number, a list or a record, and take lists, truth values and records: what to read about them. */
import { misconceptionsOf, programs } from '../../../../harness/authoring/oracle-of.ts'
import { specimensOf } from '../../../../harness/authoring/sketch.ts'
import { program, type InputShape, type Oracle, type StageOracle } from '../../../../harness/domain/oracle.ts'
import type { NonEmpty, Path } from '../../../../harness/domain/value.ts'
import { specimens } from './specimens.ts'
import { stages, type Stages } from './stages.ts'

const shapes: Readonly<Record<keyof Stages, NonEmpty<InputShape>>> = {
  variance: [{ vector: 'n' }],
  dotProducts: [{ vector: 'd' }, { matrix: ['n', 'd'] }],
  scoreCount: [
    { record: { tokens: { size: 'tokens' }, heads: { size: 'heads' }, layers: { size: 'layers' } } },
  ],
  decodeStep: [
    { record: { keys: { matrix: ['n', 'd'] }, values: { matrix: ['n', 'd_v'] } } },
    { vector: 'd' },
    { vector: 'd' },
    { vector: 'd_v' },
  ],
  join: [
    { matrix: ['n', 'd'] },
    {
      record: {
        heads: {
          list: [{ record: { w: { matrix: ['d', 'a'] } } }, { record: { w: { matrix: ['d', 'b'] } } }],
        },
        keep: { flags: 'n' },
      },
    },
  ],
}

function stageOracle(name: keyof Stages): StageOracle {
  return {
    inputs: shapes[name],
    compute: program(stages[name]),
    exact: program(stages[name]),
    bound: program((...inputs: never[]) => allowed(program(stages[name])(...inputs), name)),
    accepts: (...inputs) => inputs.length > 0,
    work: (_: unknown, at: Path) => [`the place [${at.join(', ')}], step by step`],
  }
}

/** What each number may be off by; a count is a count. */
function allowed(value: unknown, name: keyof Stages): unknown {
  if (typeof value === 'number') return name === 'scoreCount' ? 0 : 1e-12
  if (Array.isArray(value)) return value.map((entry) => allowed(entry, name))
  const fields = Object.entries(Object(value))
  return Object.fromEntries(fields.map(([key, entry]) => [key, allowed(entry, name)]))
}

const mistakes = {
  'sample-variance': (xs: readonly number[]) => (stages.variance(xs) * xs.length) / (xs.length - 1),
}

const forgetful = {
  'keeps-old-cache': (cache: Parameters<Stages['decodeStep']>[0], ...rest: Tokens) => ({
    ...stages.decodeStep(cache, ...rest),
    cache,
  }),
}

type Tokens = [q: readonly number[], k: readonly number[], v: readonly number[]]

export const oracle: Oracle = {
  stages: {
    variance: stageOracle('variance'),
    dotProducts: stageOracle('dotProducts'),
    scoreCount: stageOracle('scoreCount'),
    decodeStep: stageOracle('decodeStep'),
    join: stageOracle('join'),
  },
  misconceptions: misconceptionsOf({
    variance: { alone: mistakes, together: () => [] },
    decodeStep: { alone: forgetful, together: () => [] },
  }),
  together: () => [],
  accepted: [],
  specimens: Object.entries(specimens).flatMap(([stage, sketches]) => specimensOf(stage, sketches)),
  module: (changes) => ({ ...programs(stages), ...changes }),
}
