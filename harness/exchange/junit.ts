/** Authority on JUnit XML as it is commonly read: a suite for each submission, a case for each stage, one result at most. */
import type { Exported, ExportedStage } from './exported.ts'
import type { Fate } from './fate.ts'
import { element, escapeXml } from './xml.ts'

export type Suite = { readonly xml: string; readonly counts: Counts }

type Counts = { readonly [name in 'tests' | 'failures' | 'errors' | 'skipped']: number }

export function toSuite(exported: Exported): Suite {
  const { assignment, student, stages, earned, possible, passed, sentence, deduction } = exported
  const counts = count(stages.map(({ fate }) => fate))
  const facts: readonly (readonly [string, string])[] = [
    ['assignment', assignment.id],
    ...(student === null ? [] : [['student', student.name ?? student.id] as const]),
    ['earned', String(earned)],
    ['possible', String(possible)],
    ['passed', String(passed)],
    ...(deduction === null ? [] : [['types', deduction.reason] as const]),
  ]
  const name = student === null ? assignment.id : student.id
  const content = [
    properties(facts),
    ...stages.map((stage) => toCase(stage, name, exported)),
    element('system-out', {}, escapeXml(sentence)),
  ]
  return {
    counts,
    xml: element('testsuite', { name, ...counts, file: assignment.entryFile }, lines(content)),
  }
}

export function toJunit(name: string, suites: readonly Suite[]): string {
  const sum = (key: keyof Counts) => suites.reduce((all, { counts }) => all + counts[key], 0)
  const counts = {
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
  }
  const root = element('testsuites', { name, ...counts }, lines(suites.map(({ xml }) => xml)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function toCase(stage: ExportedStage, suite: string, { assignment }: Exported): string {
  const { call, stage: id, earned, possible, causes, at } = stage
  const place = at === null ? { file: assignment.entryFile } : { file: at.file, line: at.line }
  const facts: readonly (readonly [string, string])[] = [
    ['stage', id],
    ['earned', String(earned)],
    ['possible', String(possible)],
    ...causes.map((cause) => ['misconception', cause] as const),
  ]
  return element(
    'testcase',
    { name: call, classname: `${suite}.${id}`, ...place },
    lines([...resultOf(stage), properties(facts)]),
  )
}

function resultOf({ fate, summary, words }: ExportedStage): readonly string[] {
  switch (fate.kind) {
    case 'passed':
      return []
    case 'failed':
      return [element('failure', { message: summary, type: fate.type }, escapeXml(words.plain))]
    case 'broke':
      return [element('error', { message: summary, type: fate.type }, escapeXml(words.plain))]
    case 'skipped':
      return [element('skipped', { message: summary })]
  }
}

function properties(facts: readonly (readonly [name: string, value: string])[]): string {
  return element('properties', {}, lines(facts.map(([name, value]) => element('property', { name, value }))))
}

function count(fates: readonly Fate[]): Counts {
  const of = (kind: Fate['kind']) => fates.filter((fate) => fate.kind === kind).length
  return { tests: fates.length, failures: of('failed'), errors: of('broke'), skipped: of('skipped') }
}

function lines(parts: readonly string[]): string {
  return `\n${parts.join('\n')}\n`
}
