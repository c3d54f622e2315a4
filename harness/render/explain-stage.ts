/** Authority on what a stage's report says: what we saw, why it matters, what to try. */
import type { Assignment, Feedback } from '../domain/assignment.ts'
import type { NonEmpty } from '../domain/value.ts'
import { subjectOf } from './call-notation.ts'
import { listOf } from './count-of.ts'
import { feedbackText } from './feedback-text.ts'
import type { FeedbackNames } from './feedback-text.ts'
import { explainFollowing } from './follows-from.ts'
import { formOfResult, inputHasRows, resultHasRows } from './form-of.ts'
import type { Focus } from './find-focus.ts'
import type { Explanation } from './report-view.ts'
import { nameRelation } from './name-relation.ts'
import { namesFor } from './names-for.ts'
import { sayBehaviour, saysItAll } from './say-behaviour.ts'
import { sayCostAlone } from './say-cost-alone.ts'
import { sayDivergence } from './say-divergence.ts'
import { sayFinding } from './say-finding.ts'
import { sayRelation } from './say-relation.ts'
import type { ShownDiagnosis, ShownStage } from './withhold-hidden.ts'

export type Explained = { readonly intro: string | null; readonly explanations: readonly Explanation[] }

const NO_CAUSE = 'No known mistake gives these results on every test vector, so no cause is named here.'

const ONLY_HIDDEN: Explanation = {
  name: null,
  saw: 'No test vector that is shown fails, but a hidden one does. Its numbers are not shown.',
  because: 'A stage has to be right for inputs that it has not seen before.',
  try: 'Try inputs of other shapes and sizes: a single row, different widths, negative numbers, very large ones.',
}

export async function explainStage(
  shown: ShownStage,
  focus: Focus | null,
  { feedback, entryFile }: Pick<Assignment, 'feedback' | 'entryFile'>,
): Promise<Explained> {
  const { diagnosis, marked, stage } = shown
  const found =
    focus === null ? ONLY_HIDDEN : sayFinding(focus.finding, { stage, file: entryFile, vector: focus.vector })
  if (diagnosis === null) {
    return { intro: null, explanations: [marked.verdict === 'follows' ? explainFollowing(shown) : found] }
  }
  switch (diagnosis.kind) {
    case 'unexplained':
      return {
        intro: marked.verdict === 'imprecise' ? null : NO_CAUSE,
        explanations: [
          { ...found, saw: onVector(shown, focus, found.saw), because: found.because ?? stage.matters },
        ],
      }
    case 'misconceptions':
      return explainTogether(diagnosis.together, feedback, namesFor(shown, focus))
    case 'relation':
      return explainRelation(diagnosis, shown)
    case 'behaviour': {
      // How a call came to no end is said with its limits and its inputs already.
      if (focus?.finding.kind === 'outcome') return { intro: null, explanations: [found] }
      const field = focus?.finding.kind === 'divergence' ? focus.finding.field : null
      const { behaviour, shown: how } = diagnosis
      const said = sayBehaviour(behaviour, {
        call: stage.call,
        field: how === null ? field : null,
        hasRows:
          how?.kind === 'changed-input' ? inputHasRows(stage, how.argument) : resultHasRows(stage, field),
      })
      const inputs = focus?.vector.inputs ?? []
      const seen =
        how === null
          ? found
          : sayDivergence(how, { stage, call: stage.call, file: entryFile, field: null, inputs })
      return {
        intro: null,
        explanations: [
          focus === null || saysItAll(behaviour) ? said : { ...said, saw: `${said.saw} ${seen.saw}` },
        ],
      }
    }
    case 'misconception': {
      const names = namesFor(shown, focus)
      const explanations = await Promise.all(
        diagnosis.misconceptions.map((id) => explainMisconception(id, feedback.get(id), names)),
      )
      return { intro: introduce(diagnosis.misconceptions) ?? sayCostAlone(shown), explanations }
    }
  }
}

/** Where a smaller example is worked out below, the numbers above it are another test vector's: which one, has to be said. */
function onVector({ worked }: ShownStage, focus: Focus | null, saw: string): string {
  return worked === null || worked.example === null || focus === null ? saw : `On ${focus.vector.id}: ${saw}`
}

function explainRelation(
  { relations, field, facts }: Extract<ShownDiagnosis, { kind: 'relation' }>,
  { stage }: ShownStage,
): Explained {
  const subject = subjectOf(stage.call, field)
  const said = {
    name: null,
    because: stage.matters,
    ...sayRelation(relations[0], subject, { facts, form: formOfResult(stage, field) }),
  }
  const others = relations.slice(1).map((relation) => nameRelation(relation))
  return {
    intro: 'This is no mistake that is known by name, but one thing holds on every test vector.',
    explanations: [
      others.length === 0
        ? said
        : {
            ...said,
            saw: `${said.saw} As well it is ${listOf(others, 'or')}: the test vectors cannot tell which.`,
          },
    ],
  }
}

const MOST_SETS = 3

/** Each mistake of the first set in full; where the evidence cannot tell, the other sets by name. */
async function explainTogether(
  [first, ...others]: NonEmpty<readonly string[]>,
  feedback: Assignment['feedback'],
  names: FeedbackNames,
): Promise<Explained> {
  const explanations = await Promise.all(first.map((id) => explainMisconception(id, feedback.get(id), names)))
  const named = others.slice(0, MOST_SETS - 1).map((set) => listOf(set))
  const further = others.length - named.length
  const rest = further > 0 ? [...named, `${further} more`] : named
  const intro = `${COUNTS[first.length] ?? first.length} mistakes together give exactly these results: ${listOf(first)}.`
  return {
    intro:
      rest.length === 0
        ? intro
        : `${intro} So would these, and the test vectors cannot tell: ${listOf(rest, 'or')}.`,
    explanations,
  }
}

const COUNTS: Readonly<Record<number, string>> = { 2: 'Two', 3: 'Three' }

function introduce(misconceptions: readonly string[]): string | null {
  if (misconceptions.length < 2) return null
  return `This is either ${listOf(misconceptions, 'or')}: your results are the same on every test vector.`
}

async function explainMisconception(
  id: string,
  feedback: Feedback | undefined,
  names: FeedbackNames,
): Promise<Explanation> {
  if (feedback === undefined) {
    const saw = `Your results equal, on every test vector, those of the known mistake ${id}.`
    return { name: id, saw, because: null, try: null }
  }
  return {
    name: id,
    saw: await feedbackText(feedback.saw, names),
    because: await feedbackText(feedback.because, names),
    try: await feedbackText(feedback.try, names),
  }
}
