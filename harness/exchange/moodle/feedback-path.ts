/** Authority on where a feedback file lies in the zip that Moodle takes back: it goes by the number, and people by the name. */
import { moodleName } from '../../domain/moodle-name.ts'

export function feedbackPath(fullName: string, participant: string): string {
  // Names that begin like this are ignored. With blind marking there is none.
  const name = moodleName(fullName).replace(/^[.~\s]+/, '')
  return `${name === '' ? 'Participant' : name}_${participant}_assignfeedback_file/report.html`
}
