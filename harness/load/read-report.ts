/**
 * Authority on reading a report back from result.json. Numbers that JSON cannot hold are spelled as words there, so they are
 * read by their place: a text that happens to be "NaN" stays a text.
 */
import type { Report as Files, ReportFile } from '#generated/schemas.js'
import { validateReport } from '#generated/validate-report.js'
import type { Report, StageReport, WorkedCell } from '../domain/report.ts'
import { asNonEmpty } from '../domain/value.ts'
import type { Diagnosis, Divergence, FieldResult, HiddenVerdict, Verdict } from '../domain/verdict.ts'
import { fromWire } from '../domain/wire.ts'
import { readJson } from './read-json.ts'

export async function readReport(file: string): Promise<Report> {
  return asReport(await readJson(file, validateReport, 'class-invalid'))
}

/** What the schema has found to be a report, with its numbers as numbers. */
export function asReport(file: ReportFile): Report {
  const { stages, curves, ...rest } = file
  const report = { ...rest, stages: asNonEmpty(stages.map(asStage)) }
  return curves === undefined ? report : { ...report, curves }
}

function asStage(stage: Files.Stage): StageReport {
  const { diagnosis, worked, vectors } = stage
  return {
    ...stage,
    diagnosis: diagnosis && asDiagnosis(diagnosis),
    worked: worked && asWorked(worked),
    vectors: asNonEmpty(vectors.map(({ id, verdict }) => ({ id, verdict: asVerdict(verdict) }))),
  }
}

function asDiagnosis(diagnosis: Files.Diagnosis): Diagnosis {
  switch (diagnosis.kind) {
    case 'misconception':
    case 'misconceptions':
    case 'unexplained':
      return diagnosis
    case 'behaviour':
      return { ...diagnosis, shown: diagnosis.shown && asDivergence(diagnosis.shown) }
    case 'relation': {
      const facts = diagnosis.facts.map(({ name, value }) => ({ name, value: asNumber(value) }))
      return { ...diagnosis, facts }
    }
  }
}

function asWorked(worked: Files.Worked): WorkedCell {
  const { example, expected, got } = worked
  return {
    ...worked,
    example: example && example.map(fromWire),
    expected: asNumber(expected),
    got: got === null ? null : asNumber(got),
  }
}

function asVerdict(verdict: Files.Verdict): Verdict | HiddenVerdict {
  switch (verdict.kind) {
    case 'accepted':
    case 'hidden':
    case 'unusable':
      return verdict
    case 'rejected': {
      const { divergence, got } = verdict
      return { kind: 'rejected', divergence: asDivergence(divergence), got: fromWire(got) }
    }
    case 'follows': {
      const { from, divergence, got } = verdict
      return { kind: 'follows', from, divergence: divergence && asDivergence(divergence), got: fromWire(got) }
    }
    case 'traced': {
      const { fields, divergence } = verdict
      return {
        kind: 'traced',
        fields: asNonEmpty(fields.map(asField)),
        divergence: divergence && asDivergence(divergence),
      }
    }
  }
}

type FieldFile = Extract<Files.Verdict, { kind: 'traced' }>['fields'][number]

function asField({ field, verdict, divergence, got }: FieldFile): FieldResult {
  return { field, verdict, divergence: divergence && asDivergence(divergence), got: fromWire(got) }
}

function asDivergence(divergence: Files.Divergence): Divergence {
  if (divergence.kind !== 'number') return divergence
  return { ...divergence, expected: asNumber(divergence.expected), got: asNumber(divergence.got) }
}

/** The four words are JavaScript's own for these numbers. */
function asNumber(spelled: Files.Number): number {
  return Number(spelled)
}
