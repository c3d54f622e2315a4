/** Authority on a roster that does not know the class: nobody gets a 0 because a name was written in another way. */
import type { Intake } from '../batch/intake/handed-in.ts'
import type { ClassRun } from '../domain/class-run.ts'
import { Fault } from '../domain/fault.ts'
import { countOf } from '../render/count-of.ts'

export function refuseOffRoster(
  { joining }: Pick<Intake, 'joining'>,
  roster: string | undefined,
  missing: ClassRun['missing'],
): void {
  if (roster === undefined || joining.offRoster === 0) return
  if (joining.offRoster === joining.submissions) {
    throw new Fault(
      'roster-invalid',
      `Nobody who handed in is on the roster ${roster}.`,
      'See whether it is the roster of this class, and whether it calls students what the names of their files call them.',
    )
  }
  if (missing === 'zero') {
    throw new Fault(
      'roster-invalid',
      `${countOf(joining.offRoster, 'submission is', 'submissions are')} on no line of the roster, and --missing zero would give 0 to whoever on it they are.`,
      'Give a roster that knows them, as is said above, or leave out --missing zero.',
    )
  }
}
