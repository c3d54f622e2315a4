/** Authority on what this assignment is marked with: the operations, their bounds, the misconceptions, the specimens. */
import { acceptedOf, misconceptionsOf, programs, togetherIn } from '../../harness/authoring/oracle-of.ts'
import { programByRows } from '../../harness/authoring/program-by-rows.ts'
import { program, type Oracle } from '../../harness/domain/oracle.ts'
import { slidingWindowBound, streamRowsBound } from '../../reference/bounds/attend-to-bound.ts'
import { scoreBytes, scoreCount } from '../../reference/count-scores.ts'
import { slidingWindowExactly, streamRowsExactly } from '../../reference/exact/attend-to.ts'
import { scoreBytesExactly, scoreCountExactly } from '../../reference/exact/count-scores.ts'
import { catalogue, type Catalogue } from '../../reference/misconceptions/catalogue.ts'
import {
  bytesMisconceptions,
  countMisconceptions,
} from '../../reference/misconceptions/counting-misconceptions.ts'
import { streamingMisconceptions } from '../../reference/misconceptions/streaming-misconceptions.ts'
import { windowingMisconceptions } from '../../reference/misconceptions/windowing-misconceptions.ts'
import { counting } from '../../reference/parts/counting.ts'
import { streaming } from '../../reference/parts/streaming.ts'
import { windowing } from '../../reference/parts/windowing.ts'
import { slidingWindowAttention } from '../../reference/sliding-window-attention.ts'
import { streamRows } from '../../reference/streaming-attention.ts'
import { costVariants } from '../../reference/variants/cost-variants.ts'
import { accepts } from './accepts.ts'
import { inputShapes } from './input-shapes.ts'
import { bytesRoutes } from './routes.ts'
import { specimens } from './specimens/specimens.ts'
import { scoreBytes as workBytes, scoreCount as workCount } from './worked/counts.ts'
import { slidingWindowAttention as workWindow } from './worked/sliding-window-attention.ts'
import { streamingAttention as workStreaming } from './worked/streaming-attention.ts'

const stages = {
  scoreCount,
  scoreBytes,
  streamingAttention: programByRows(streamRows),
  slidingWindowAttention,
}

const misconceptions = {
  scoreCount: catalogue(counting, countMisconceptions),
  scoreBytes: catalogue(counting, bytesMisconceptions),
  streamingAttention: byRows(catalogue(streaming, streamingMisconceptions)),
  slidingWindowAttention: catalogue(windowing, windowingMisconceptions),
}

/** Integers below 2⁵³: every right program has them exactly. */
const exactly = program(() => 0)

export const oracle: Oracle = {
  stages: {
    scoreCount: {
      inputs: inputShapes.scoreCount,
      compute: program(scoreCount),
      exact: program(scoreCountExactly),
      bound: exactly,
      accepts: accepts.scoreCount,
      work: workCount,
    },
    scoreBytes: {
      inputs: inputShapes.scoreBytes,
      compute: program(scoreBytes),
      exact: program(scoreBytesExactly),
      bound: exactly,
      accepts: accepts.scoreBytes,
      work: workBytes,
      routes: bytesRoutes,
    },
    streamingAttention: {
      inputs: inputShapes.streamingAttention,
      compute: stages.streamingAttention,
      exact: programByRows(streamRowsExactly),
      bound: programByRows(streamRowsBound),
      accepts: accepts.streamingAttention,
      work: workStreaming,
    },
    slidingWindowAttention: {
      inputs: inputShapes.slidingWindowAttention,
      compute: program(slidingWindowAttention),
      exact: program(slidingWindowExactly),
      bound: program(slidingWindowBound),
      accepts: accepts.slidingWindowAttention,
      work: workWindow,
    },
  },
  misconceptions: misconceptionsOf(misconceptions).map((one) =>
    one.id === 'quadratic-memory' ? { ...one, exceeds: 'memory' } : one,
  ),
  together: togetherIn(misconceptions),
  accepted: acceptedOf(costVariants),
  specimens,
  module: (changes) => ({ ...programs(stages), ...changes }),
}

type ByRows = ReturnType<typeof programByRows>

function byRows<Stage extends (rows: readonly number[], ...inputs: never[]) => unknown>({
  without,
  alone,
  together,
}: Catalogue<Stage>): Catalogue<ByRows> {
  return {
    without: programByRows(without),
    alone: Object.fromEntries(Object.entries(alone).map(([id, mistaken]) => [id, programByRows(mistaken)])),
    together: (one, other) => together(one, other).map(programByRows),
  }
}
