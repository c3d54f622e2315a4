/** Authority on each stage of a class: who got all of its marks, and what became of the others. */
import type { ClassReport } from '../../domain/class-report.ts'
import type { StageVerdict } from '../../domain/report.ts'
import { clip } from '../clip.ts'
import { listOf } from '../count-of.ts'
import { signOfStage } from '../say-sign.ts'
import { showMarks } from '../show-marks.ts'
import type { StageBarView, VerdictBarView } from './class-view.ts'
import { drawBar, percentOf, sayShare } from './share.ts'

type Stage = ClassReport['stages'][number]

/** In the order in which they stand in a bar. */
const VERDICTS: readonly StageVerdict[] = ['correct', 'follows', 'imprecise', 'wrong', 'error', 'not-started']
const BAR_WIDTH = 20
/** A part of a bar that has room for a mark and a number. */
const WIDE = 0.12

export function viewStages({ stages, counts, assignment }: ClassReport): readonly StageBarView[] {
  const hardest = hardestOf(stages)
  return stages.map((stage) => {
    const full = Math.round(stage.passRate * counts.graded)
    return {
      stage: stage.stage,
      call: clip(assignment.stages.find(({ id }) => id === stage.stage)?.call ?? stage.stage, 80),
      possible: showMarks(stage.possible),
      share: sayShare(full, counts.graded),
      full: `${full} of ${counts.graded}`,
      mean: showMarks(stage.meanEarned),
      bar: drawBar(full, counts.graded, BAR_WIDTH),
      isHardest: hardest.includes(stage),
      verdicts: viewVerdicts(stage, counts.graded),
    }
  })
}

function viewVerdicts({ verdicts }: Stage, graded: number): readonly VerdictBarView[] {
  return VERDICTS.map((verdict, index) => {
    const before = VERDICTS.slice(0, index).reduce((sum, earlier) => sum + verdicts[earlier], 0)
    const students = verdicts[verdict]
    return {
      ...signOfStage(verdict),
      part: `is-${verdict}`,
      students: String(students),
      x: percentOf(before, graded),
      width: percentOf(students, graded),
      middle: percentOf(before + students / 2, graded),
      isWide: students / graded >= WIDE,
      isNone: students === 0,
    }
  })
}

/** None where all are alike. */
function hardestOf(stages: readonly Stage[]): readonly Stage[] {
  const least = Math.min(...stages.map(({ passRate }) => passRate))
  const hardest = stages.filter(({ passRate }) => passRate === least)
  return hardest.length === stages.length ? [] : hardest
}

export function sayHardest({ stages, counts }: ClassReport): string {
  const hardest = hardestOf(stages)
  const [first] = stages
  const { graded } = counts
  const someone = graded === 1 ? 'The one who was graded' : 'Everybody who was graded'
  if (hardest.length === 0) {
    const rate = first?.passRate ?? 0
    if (rate === 1) return `${someone} got all marks for every stage.`
    if (rate === 0)
      return `${graded === 1 ? `${someone} got` : 'Nobody got'} all marks for ${graded === 1 ? 'no stage' : 'any stage'}.`
    return `All stages are equally hard: ${sayShare(Math.round(rate * graded), graded)} got all of the marks for each.`
  }
  const names = listOf(hardest.map(({ stage }) => stage))
  const full = Math.round((hardest[0]?.passRate ?? 0) * graded)
  const rest = `${full === 0 ? 'nobody' : `${full} of ${graded}`} got all of ${hardest.length === 1 ? 'its marks' : 'the marks for each'}.`
  return `${hardest.length === 1 ? 'Hardest is' : 'Hardest are'} ${names}: ${rest}`
}
