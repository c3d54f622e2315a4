/** Authority on what `doctor` does and prints: every claim about an assignment, tried on the real harness. */
import { resolve } from 'node:path'
import { findAssignments } from '../load/find-assignment.ts'
import { withFreshVectors } from '../judge/with-fresh-vectors.ts'
import { loadAssignment, loadManifest } from '../load/load-assignment.ts'
import { loadOracle } from '../load/load-oracle.ts'
import { isQuiz } from '../load/load-quiz.ts'
import type { Context, ExitCode } from './context.ts'
import { examine } from './examine.ts'
import { examineQuiz } from './examine-quiz.ts'
import type { Finding } from './finding.ts'
import { measureMargin } from './measure-margin.ts'
import { refuseEmptySeed } from './seed-option.ts'
import { withWorkshop } from './workshop.ts'

type Asked = {
  readonly assignments: string
  readonly assignment: string | undefined
  readonly seed: string | undefined
}

export async function examineAssignments(
  { assignments, assignment, seed }: Asked,
  context: Context,
): Promise<ExitCode> {
  refuseEmptySeed(seed)
  const folders = await findAssignments(assignment, resolve(assignments))
  let sound = true
  for (const folder of folders) {
    const manifest = await loadManifest(folder)
    if (isQuiz(manifest)) {
      context.note(`Examining ${manifest.title}: every option of every question …\n`)
      const findings = await examineQuiz(folder, manifest, seed)
      context.say(`${table(manifest.title, findings)}\n`)
      sound &&= findings.every(({ holds }) => holds)
      continue
    }
    const [read, oracle] = await Promise.all([loadAssignment(folder, manifest), loadOracle(folder)])
    const asked = seed === undefined ? read : withFreshVectors(read, oracle, seed)
    context.note(`Examining ${asked.title}: ${oracle.misconceptions.length} misconceptions …\n`)
    const examined = await withWorkshop(asked, (workshop) => examine(asked, oracle, workshop))
    context.say(table(asked.title, examined.findings))
    context.say(`${measureMargin(asked, examined.graded)}\n\n`)
    sound &&= examined.findings.every(({ holds }) => holds)
  }
  context.say(sound ? 'Sound.\n' : 'Not sound: see the lines marked ✗.\n')
  return sound ? 0 : 2
}

/** What failed in full; what holds, counted by what it is about. */
function table(title: string, findings: readonly Finding[]): string {
  const subjects = [...new Set(findings.map(({ subject }) => subject))]
  const lines = subjects.flatMap((subject) => {
    const about = findings.filter((finding) => finding.subject === subject)
    const failed = about.filter(({ holds }) => !holds)
    const count = `${about.length - failed.length} of ${about.length}`
    const first = about[0]
    const single = about.length === 1 && first !== undefined
    return [
      `${failed.length === 0 ? '✓' : '✗'} ${subject.padEnd(34)} ${single ? first.saw : `${count} ${first?.claim ?? ''}`}`,
      ...(single ? [] : failed.map(complaint)),
    ]
  })
  return `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}

function complaint({ name, saw }: Finding): string {
  return `    ✗ ${name}: ${saw}`
}
