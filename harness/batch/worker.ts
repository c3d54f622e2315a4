/**
 * Authority on the process that grades one submission after another for a class. Whatever happens to it happens to nobody
 * else's; while it grades one, the child for the next is starting.
 */
import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AssignmentFile } from '#generated/schemas.js'
import type { Assignment } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { Report } from '../domain/report.ts'
import { completeReport, gradeSubmission } from '../grade.ts'
import { loadAsked } from '../load-asked.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { typesWanted } from '../load/types-wanted.ts'
import { writeReports } from '../load/write-reports.ts'
import { reportFiles, wholeResult } from '../render/report-files.ts'
import { cleanUpNow } from '../sandbox/at-interruption.ts'
import { chooseLevel } from '../sandbox/isolation/choose-level.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { startChild, type Child } from '../sandbox/start-child.ts'
import { digestOfResults } from './keep-student.ts'
import type { Answer, Task, Terms } from './task.ts'

let spare: Child | null = null
let ready: { readonly key: string; readonly asked: Promise<Asked> } | null = null

type Asked = { readonly manifest: AssignmentFile; readonly assignment: Assignment }

// Whoever asks is gone, or has no more to ask: no student's code outlives us.
process.on('disconnect', () => {
  cleanUpNow()
  process.exit()
})
process.on('message', (message) => {
  if (isTask(message)) void grade(message).then((answer) => process.send?.(answer))
})
process.send?.('ready')

function isTask(message: unknown): message is Task {
  return typeof message === 'object' && message !== null && 'terms' in message && 'entryPath' in message
}

async function grade(task: Task): Promise<Answer> {
  try {
    const report = await reportOn(task)
    const { earned, possible, passed, isolation } = report
    const result = digestOfResults([join(task.reports, 'result.json'), task.withheld])
    return { kind: 'graded', earned, possible, passed, isolation, result }
  } catch (error) {
    return faultOf(error)
  }
}

async function reportOn({ terms, entryPath, reports, withheld }: Task): Promise<Report> {
  const { manifest, assignment } = await prepared(terms)
  const { level } = await chooseLevel(terms.isolation)
  const child = spare ?? startChild({ level, memoryMb: manifest.limits.memoryMb })
  spare = startChild({ level, memoryMb: manifest.limits.memoryMb })
  const sandbox = await openSandbox({
    entryPath,
    limits: manifest.limits,
    isolation: terms.isolation,
    child,
    ...typesWanted(manifest, terms.types),
  })
  try {
    const graded = await gradeSubmission(assignment, sandbox)
    const report = await completeReport(graded.report, assignment, sandbox)
    // One who was at it before may have left a part of them.
    for (const path of [reports, withheld]) rmSync(path, { recursive: true, force: true })
    writeReports(reports, await reportFiles(report, assignment, terms.depth))
    const whole = await wholeResult(report, assignment)
    if (whole !== null) writeReports(dirname(withheld), [{ name: basename(withheld), text: whole }])
    return report
  } finally {
    await sandbox.close()
  }
}

/** Read once, and for every submission after that. */
function prepared(terms: Terms): Promise<Asked> {
  const key = JSON.stringify(terms)
  if (ready?.key !== key) ready = { key, asked: prepare(terms) }
  return ready.asked
}

async function prepare({ folder, seed }: Terms): Promise<Asked> {
  const manifest = await loadManifest(folder)
  const assignment = await loadAsked(folder, manifest, { stage: undefined, seed: seed ?? undefined })
  return { manifest, assignment }
}

/** A fault is kept too, so that the others go on; the next run tries this one again. */
function faultOf(error: unknown): Answer {
  if (error instanceof Fault) {
    const { code, message, hint } = error
    return { kind: 'fault', code, message, hint }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'fault', code: 'unforeseen', message, hint: 'Run it again; if it stays, please report it.' }
}
