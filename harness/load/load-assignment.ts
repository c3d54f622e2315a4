/** Authority on reading an assignment's folder into the domain. */
import { join } from 'node:path'
import type { AssignmentFile } from '#generated/schemas.js'
import { validateAssignment } from '#generated/validate-assignment.js'
import { validateFeedback } from '#generated/validate-feedback.js'
import type { Assignment, Stage } from '../domain/assignment.ts'
import { asNonEmpty } from '../domain/value.ts'
import { checkManifest } from './check-manifest.ts'
import { generalTerms } from './general-terms.ts'
import { isQuiz } from './is-quiz.ts'
import { loadVectors } from './load-vectors.ts'
import { readJson } from './read-json.ts'

type StageFile = NonNullable<AssignmentFile['stages']>[number]

/** `manifest` spares reading it a second time; a seed draws the paper of a quiz, and says nothing of anything else. */
export async function loadAssignment(
  folder: string,
  manifest?: AssignmentFile,
  seed?: string,
): Promise<Assignment> {
  const file = manifest ?? (await loadManifest(folder))
  if (isQuiz(file)) {
    const { loadPaper } = await import('./load-quiz.ts')
    return loadPaper(folder, file, seed)
  }
  const [feedback, ...stages] = await Promise.all([
    readFeedback(folder),
    ...(file.stages ?? []).map((stage) => loadStage(folder, stage)),
  ])
  return {
    ...generalTerms(folder, file),
    stages: asNonEmpty(stages),
    feedback: new Map(Object.entries(feedback)),
    quiz: null,
    curves: (file.curves ?? []).map((curve) => ({ ...curve, series: asNonEmpty(curve.series) })),
  }
}

/** The manifest alone, without its vectors. */
export async function loadManifest(folder: string): Promise<AssignmentFile> {
  const path = join(folder, 'assignment.json')
  const file = await readJson(path, validateAssignment, 'assignment-invalid')
  checkManifest(path, file)
  return file
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
