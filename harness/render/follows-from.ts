/** Authority on a stage that follows: which stages it follows from, and what is said of that. */
import { countOf, listOf } from './count-of.ts'
import type { Explanation } from './report-view.ts'
import type { ShownStage } from './withhold-hidden.ts'

const FOLLOWS: Explanation = {
  name: null,
  saw: 'Every field is right for the values that it was computed from.',
  because:
    'What differs from the expected values comes from an earlier stage, where it has been counted already.',
  try: 'Nothing here: put the earlier stage right and this one will be right as well.',
}

const FOLLOWS_WHERE_ASSESSED: Explanation = {
  name: null,
  saw: 'Every field that could be assessed is right for the values that it was computed from.',
  because:
    'A field that is computed from values that are missing, of another shape or not finite cannot be assessed, and earns nothing.',
  try: 'Nothing here yet: put the earlier stage right, and these fields can be assessed.',
}

export function explainFollowing(shown: ShownStage): Explanation {
  const { marked, stage } = shown
  if (marked.fields !== null) {
    const all = marked.fields.every(({ verdict }) => verdict !== 'not-assessable')
    return all ? FOLLOWS : FOLLOWS_WHERE_ASSESSED
  }
  const names = nameOrigins(shown)
  return {
    name: null,
    saw: `${sayHowMany(shown)} the result is not the expected one, but it is just what ${stage.id} has to make of what your own ${names} gives.`,
    because: `That was counted at ${names} already, so it costs nothing here.`,
    try: `Nothing here: put ${names} right, and look whether this stage is right as well.`,
  }
}

/** In the few words of the overview. */
export function noteFollowing(shown: ShownStage): string {
  return shown.marked.fields === null
    ? `right after a slip in ${nameOrigins(shown)}`
    : 'right after an earlier slip'
}

function sayHowMany({ shown }: ShownStage): string {
  const following = shown.filter(({ verdict }) => verdict.kind === 'follows').length
  return following === 0
    ? 'On a hidden test vector'
    : `On ${following} of ${countOf(shown.length, 'shown test vector')}`
}

/** Of a hidden test vector a report does not say it. */
function nameOrigins({ shown }: ShownStage): string {
  const from = shown.flatMap(({ verdict }) => (verdict.kind === 'follows' ? verdict.from : []))
  return from.length === 0 ? 'earlier stage' : listOf([...new Set(from)])
}
