/** Authority on reading an assignment's folder into the domain. */
import { join } from 'node:path'
import type { AssignmentFile } from '#generated/schemas.js'
import { validateAssignment } from '#generated/validate-assignment.js'
import { validateFeedback } from '#generated/validate-feedback.js'
import type { Assignment, Stage, TypeChecking } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import { pointsOf } from '../domain/points-of.ts'
import { asNonEmpty } from '../domain/value.ts'
import { loadVectors } from './load-vectors.ts'
import { readJson } from './read-json.ts'

type StageFile = AssignmentFile['stages'][number]

/** `manifest` spares reading it a second time. */
export async function loadAssignment(folder: string, manifest?: AssignmentFile): Promise<Assignment> {
  const file = manifest ?? (await loadManifest(folder))
  const [feedback, ...stages] = await Promise.all([
    readFeedback(folder),
    ...file.stages.map((stage) => loadStage(folder, stage)),
  ])
  return {
    id: file.id,
    folder,
    title: file.title,
    entryFile: file.module,
    precision: file.precision ?? 'float64',
    passMark: file.passMark,
    limits: file.limits,
    partialCredit: new Map(Object.entries(file.partialCredit ?? {})),
    hintDepth: file.hintDepth ?? 3,
    typeCheck: typeCheckOf(file),
    stages: asNonEmpty(stages),
    feedback: new Map(Object.entries(feedback)),
    curves: (file.curves ?? []).map((curve) => ({ ...curve, series: asNonEmpty(curve.series) })),
  }
}

/** The manifest alone, without its vectors. */
export async function loadManifest(folder: string): Promise<AssignmentFile> {
  const path = join(folder, 'assignment.json')
  const file = await readJson(path, validateAssignment, 'assignment-invalid')
  const points = pointsOf(file.stages)
  if (file.passMark > points) {
    throw new Fault(
      'assignment-invalid',
      `${path}: at /passMark we found ${file.passMark}, but the stages are worth ${points} points in all.`,
      'Lower the pass mark, or give the stages more points.',
    )
  }
  return file
}

/** By default a type error is told and costs nothing. */
export function typeCheckOf({ typeCheck }: AssignmentFile): TypeChecking {
  return { cost: typeCheck?.cost ?? 0, limitMs: typeCheck?.timeMs ?? 10_000 }
}

function readFeedback(folder: string) {
  return readJson(join(folder, 'feedback.json'), validateFeedback, 'assignment-invalid')
}

async function loadStage(folder: string, file: StageFile): Promise<Stage> {
  return {
    id: file.id,
    call: file.call,
    points: file.points,
    matters: file.matters ?? null,
    marking: file.marking ?? 'all',
    fields: file.fields === undefined ? null : asNonEmpty(file.fields),
    vectors: await loadVectors(join(folder, 'vectors', `${file.id}.json`), file.id),
  }
}
