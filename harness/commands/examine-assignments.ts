/** Authority on what `doctor` does and prints: every claim about an assignment, tried on the real harness. */
import { basename, resolve } from 'node:path'
import { withFreshVectors } from '../judge/with-fresh-vectors.ts'
import { findAssignments } from '../load/find-assignment.ts'
import { loadAssignment, loadManifest } from '../load/load-assignment.ts'
import { loadOracle } from '../load/load-oracle.ts'
import { isQuiz } from '../load/is-quiz.ts'
import type { Context, ExitCode } from './context.ts'
import { examine } from './examine.ts'
import { examineQuiz } from './examine-quiz.ts'
import type { Finding } from './finding.ts'
import { sayMargin } from './measure-margin.ts'
import { sayFailure } from './say-failure.ts'
import { refuseEmptySeed } from './seed-option.ts'
import { summarise, type Examination } from './summarise-examinations.ts'
import { withWorkshop } from './workshop.ts'

type Asked = {
  readonly assignments: string
  readonly assignment: string | undefined
  readonly seed: string | undefined
  readonly verbose: boolean
}

export async function examineAssignments(asked: Asked, context: Context): Promise<ExitCode> {
  refuseEmptySeed(asked.seed)
  const folders = await findAssignments(asked.assignment, resolve(asked.assignments))
  const all: Examination[] = []
  for (const folder of folders) {
    const one = await (asked.assignment === undefined ? orBroken : examineOne)(folder, asked.seed, context)
    all.push(one)
    // One that is named is told in full; of all of them, what asks for something to be done.
    const isTold = asked.assignment !== undefined || asked.verbose || !isSound(one)
    if (isTold) context.say(tell(one))
  }
  if (asked.assignment === undefined) context.say(`${summarise(all, isSound)}\n`)
  const sound = all.every(isSound)
  context.say(sound ? 'Sound.\n' : 'Not sound: see the lines marked ✗.\n')
  return sound ? 0 : 2
}

async function examineOne(folder: string, seed: string | undefined, { note }: Context): Promise<Examination> {
  const manifest = await loadManifest(folder)
  const name = basename(folder)
  if (isQuiz(manifest)) {
    const { title } = manifest
    note(`Examining ${title}: every option of every question …\n`)
    return { kind: 'examined', name, title, margin: null, ...(await examineQuiz(folder, manifest, seed)) }
  }
  const [read, oracle] = await Promise.all([loadAssignment(folder, manifest), loadOracle(folder)])
  const asked = seed === undefined ? read : withFreshVectors(read, oracle, seed)
  note(`Examining ${asked.title}: ${oracle.misconceptions.length} misconceptions …\n`)
  const { findings, margin } = await withWorkshop(asked, (workshop) => examine(asked, oracle, workshop))
  return {
    kind: 'examined',
    name,
    title: asked.title,
    findings,
    margin,
    counts: {
      stages: asked.stages.length,
      vectors: asked.stages.flatMap(({ vectors }) => vectors).length,
      misconceptions: oracle.misconceptions.length,
      accepted: oracle.accepted.length,
    },
  }
}

/** What is wrong with one says nothing of the others. */
async function orBroken(folder: string, seed: string | undefined, context: Context): Promise<Examination> {
  try {
    return await examineOne(folder, seed, context)
  } catch (cause) {
    return { kind: 'broken', name: basename(folder), said: sayFailure(cause) }
  }
}

function isSound(one: Examination): boolean {
  return one.kind === 'examined' && one.findings.every(({ holds }) => holds)
}

function tell(one: Examination): string {
  switch (one.kind) {
    case 'broken':
      return `${one.name}\n  ✗ it could not be examined\n${one.said}\n`
    case 'examined':
      return `${table(one.title, one.findings)}${one.counts.vectors === 0 ? '' : `${sayMargin(one.margin)}\n`}\n`
  }
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
