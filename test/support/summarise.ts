/** What a sample's expected.json says of its report: marks, verdicts, diagnoses, fields; no numbers that may differ by a bit. */
import type { ReportFile } from '#generated/schemas.js'

export type Summary = {
  readonly earned: number
  readonly passed: boolean
  readonly firstWrongStage: string | null
  readonly loadProblem: string | null
  readonly stages: Readonly<Record<string, string>>
  readonly fields: string | null
}

export function summarise(report: ReportFile): Summary {
  return {
    earned: report.earned,
    passed: report.passed,
    firstWrongStage: report.firstWrongStage,
    loadProblem: report.loadProblem?.kind ?? null,
    stages: Object.fromEntries(report.stages.map((stage) => [stage.stage, inShort(stage)])),
    fields:
      report.stages
        .find(({ fields }) => fields !== null)
        ?.fields?.map((one) => `${one.field} ${one.verdict}`)
        .join(', ') ?? null,
  }
}

function inShort({ verdict, diagnosis }: ReportFile['stages'][number]): string {
  switch (diagnosis?.kind) {
    case undefined:
      return verdict
    case 'misconception':
      return `${verdict}: ${diagnosis.misconceptions.join(' or ')}`
    case 'behaviour':
      return `${verdict}: ${diagnosis.behaviour}`
    case 'misconceptions':
      return `${verdict}: ${diagnosis.together.map((set) => set.join(' + ')).join(' or ')}`
    case 'relation':
      return `${verdict}: ${diagnosis.relations.map(({ kind }) => kind).join(' or ')}`
    case 'unexplained':
      return `${verdict}: unexplained`
  }
}
