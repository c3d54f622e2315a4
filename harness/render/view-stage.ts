/** Authority on a stage's line in the overview, and on the list of its test vectors. */
import type { Stage } from '../domain/assignment.ts'
import type { UnusableOutcome } from '../domain/verdict.ts'
import { abridge } from './call-notation.ts'
import { countOf } from './count-of.ts'
import { findIn, type Finding } from './find-focus.ts'
import { noteFollowing } from './follows-from.ts'
import type { FieldView, StageView, VectorView } from './report-view.ts'
import { nameCause } from './name-cause.ts'
import { sayFinding } from './say-finding.ts'
import { sayCalls } from './several-calls.ts'
import { fateOf, signOfField, signOfStage, signOfVector } from './say-sign.ts'
import { showMarks } from './show-marks.ts'
import type { Judged, ShownStage } from './withhold-hidden.ts'

export function viewStage(
  shown: ShownStage,
  { entryFile, explained }: { readonly entryFile: string; readonly explained: boolean },
): StageView {
  const { stage } = shown
  return {
    ...viewHead(shown),
    label: stage.id,
    explained,
    note: noteOn(shown),
    fields: viewFields(shown),
    vectors: shown.shown.map((judged) => viewVector(judged, stage, entryFile)),
    summary: sayPassing(shown),
    hidden: sayHidden(shown.hidden),
  }
}

/** What a stage is called and what it earned, the same in the overview and where it is explained. */
export function viewHead({
  stage,
  marked,
}: ShownStage): Pick<StageView, 'stage' | 'call' | 'sign' | 'earned' | 'possible'> {
  return {
    stage: stage.id,
    call: stage.call,
    sign: signOfStage(marked.verdict),
    earned: showMarks(marked.earned),
    possible: showMarks(marked.possible),
  }
}

export function viewFields({ marked }: ShownStage): readonly FieldView[] {
  const fields = marked.fields ?? []
  if (fields.every(({ verdict }) => verdict === 'right')) return []
  return fields.map(({ field, verdict }, index) => ({
    field,
    sign: signOfField(verdict),
    last: index === fields.length - 1,
  }))
}

export function viewVector({ vector, verdict }: Judged, stage: Stage, entryFile: string): VectorView {
  const finding = findIn({ vector, verdict })
  return {
    id: vector.id,
    intent: vector.intent,
    sign: signOfVector(fateOf(verdict)),
    sentence:
      finding === null
        ? null
        : [
            sayFinding(finding, { stage: listed(stage, finding), file: entryFile, vector }).saw,
            sayCalls(vector, 'This'),
          ]
            .filter((sentence) => sentence !== null)
            .join(' '),
  }
}

/** What is said of inputs needs the names of the parameters. */
function listed(stage: Stage, finding: Finding): Stage {
  const isPlace = finding.kind === 'divergence' && finding.divergence.kind !== 'changed-input'
  return isPlace ? { ...stage, call: abridge(stage.call) } : stage
}

export function sayHidden({ total, failed }: ShownStage['hidden']): string | null {
  if (total === 0) return null
  if (failed === 0) {
    return total === 1 ? 'The one hidden test vector passes.' : `All ${total} hidden test vectors pass.`
  }
  return total === 1
    ? 'The one hidden test vector does not pass.'
    : `${failed} of ${total} hidden test vectors ${failed === 1 ? 'does' : 'do'} not pass.`
}

function sayPassing({ shown }: ShownStage): string {
  const passing = shown.filter(({ verdict }) => fateOf(verdict) === 'passes').length
  return `${passing} of ${countOf(shown.length, 'shown test vector')} ${passing === 1 ? 'passes' : 'pass'}`
}

function noteOn(ofStage: ShownStage): string {
  const { diagnosis, marked, hidden, shown } = ofStage
  if (marked.verdict === 'correct' || marked.verdict === 'not-started') return ''
  if (diagnosis !== null) return nameCause(diagnosis)
  if (marked.verdict === 'follows') return noteFollowing(ofStage)
  const worst = shown.map(({ verdict }) => verdict).find((verdict) => verdict.kind === 'unusable')
  if (worst !== undefined) return isAboutPaper(worst.outcome) ? '' : OUTCOME[worst.outcome.kind]
  return hidden.failed > 0 && shown.every(({ verdict }) => fateOf(verdict) === 'passes')
    ? 'a hidden test vector did not pass'
    : ''
}

/** The module was loaded, and nothing in it could be marked. */
function isAboutPaper(outcome: UnusableOutcome): boolean {
  if (outcome.kind !== 'not-loaded') return false
  return outcome.problem.kind === 'other-paper' || outcome.problem.kind === 'no-answers'
}

const OUTCOME = {
  threw: 'threw an error',
  missing: 'no such export',
  'not-loaded': 'not loaded',
  'timed-out': 'timed out',
  stopped: 'was stopped',
  'not-run': 'not run',
  unanswered: 'no answer yet',
  'no-option': 'the letter of no option',
} as const
