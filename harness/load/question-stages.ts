/**
 * Authority on the questions of a quiz as stages, so that everything that marks, reports and counts stages does so for them.
 * A question is marked by its options: its test vector holds no letter, so nothing that shows a test vector can tell one.
 */
import type { Stage } from '../domain/assignment.ts'
import type { Question, Quiz } from '../domain/quiz.ts'
import { asNonEmpty, type NonEmpty } from '../domain/value.ts'

export function questionStages({ questions }: Quiz, points: number): NonEmpty<Stage> {
  return asNonEmpty(questions.map((question) => stageOf(question, points)))
}

function stageOf({ id, topic, asks }: Question, points: number): Stage {
  return {
    id,
    call: topic.title,
    points,
    matters: null,
    marking: 'all',
    fields: null,
    vectors: [
      {
        id: `${id}/answer`,
        stage: id,
        intent: asks,
        visibility: 'shown',
        weight: 1,
        inputs: [],
        expected: null,
        rows: null,
        procedure: null,
        tolerance: { absolute: 0, relative: 0 },
        bound: null,
        limits: null,
        decoys: [],
      },
    ],
  }
}
