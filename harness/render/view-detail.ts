/** Authority on the part of a report that explains one stage. */
import type { Assignment } from '../domain/assignment.ts'
import { compareFinding } from './compare-finding.ts'
import { countOf, listOf } from './count-of.ts'
import { explainStage } from './explain-stage.ts'
import { findFocus, isFailing } from './find-focus.ts'
import type { Focus } from './find-focus.ts'
import type { DetailView } from './report-view.ts'
import { sayFinding } from './say-finding.ts'
import { sayGrounds } from './say-grounds.ts'
import { sayOthers } from './say-others.ts'
import { sayWhere } from './say-where.ts'
import { sayCalls } from './several-calls.ts'
import { sayHidden, viewFields, viewHead, viewVector } from './view-stage.ts'
import { viewWorked } from './view-worked.ts'
import type { ShownStage } from './withhold-hidden.ts'

const MOST_NAMED = 4

export async function viewDetail(shown: ShownStage, assignment: Assignment): Promise<DetailView> {
  const { stage, hidden } = shown
  const focus = findFocus(shown)
  const failing = shown.shown.filter(({ verdict }) => isFailing(verdict))
  return {
    ...viewHead(shown),
    ...(await explainStage(shown, focus, assignment)),
    where: sayWhere(shown, focus),
    grounds: groundsIn(shown),
    example: exampleOf(shown, focus, assignment.entryFile),
    calls: focus === null ? null : sayCalls(focus.vector, focus.vector.id),
    fields: viewFields(shown),
    worked: viewWorked(shown),
    comparisons: focus === null ? [] : compareFinding(focus, stage.call),
    failing: failing.map((judged) => viewVector(judged, stage, assignment.entryFile)),
    failingInShort:
      failing.length === 0
        ? null
        : sayFailing(
            failing.map(({ vector }) => vector.id),
            shown.shown.length,
          ),
    hidden: hidden.failed > 0 ? sayHidden(hidden) : null,
    run: canBeRun(focus) ? `npm run try -- ${assignment.id} ${focus.vector.id}` : null,
  }
}

const NAMED: ReadonlySet<string> = new Set(['misconception', 'misconceptions'])

function exampleOf(
  { diagnosis, worked, stage }: ShownStage,
  focus: Focus | null,
  file: string,
): string | null {
  if (diagnosis === null || !NAMED.has(diagnosis.kind) || worked !== null || focus === null) return null
  const about = { stage, file, vector: focus.vector }
  return `On ${focus.vector.id}: ${sayFinding(focus.finding, about).saw}`
}

function groundsIn(shown: ShownStage): string | null {
  const { diagnosis } = shown
  if (diagnosis === null) return null
  const said = [sayGrounds(diagnosis, isShownIn(shown)), sayOthers(diagnosis, shown.shown)]
  return said.filter((sentence) => sentence !== null).join(' ') || null
}

function isShownIn({ shown }: ShownStage): (id: string) => boolean {
  return (id) => shown.some(({ vector }) => vector.id === id)
}

/** There is nothing to run where the function was not found. */
function canBeRun(focus: Focus | null): focus is Focus {
  if (focus === null || focus.finding.kind !== 'outcome') return focus !== null
  return focus.finding.outcome.kind !== 'missing' && focus.finding.outcome.kind !== 'not-loaded'
}

function sayFailing(ids: readonly string[], total: number): string {
  const named = ids.slice(0, MOST_NAMED)
  const further = ids.length - named.length
  const names = further > 0 ? `${named.join(', ')} and ${further} more` : listOf(named)
  return `${ids.length} of ${countOf(total, 'shown test vector')} ${ids.length === 1 ? 'does' : 'do'} not pass: ${names}.`
}
