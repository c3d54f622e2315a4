/** A course of two in a place of its own: the first assignment, and two of its stages under another name with another module. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyCourse } from './copy-course.ts'

export const TWIN_STAGES = ['project', 'scale']

/** Gives the folder of the assignments: `01-attention-stages` with attention.ts, and `02-twin` with twin.ts. */
export function twoAssignments(to: string): string {
  const assignments = copyCourse(to)
  for (const name of readdirSync(assignments)) {
    if (!name.startsWith('01-')) rmSync(join(assignments, name), { recursive: true })
  }
  const twin = join(assignments, '02-twin')
  cpSync(join(assignments, '01-attention-stages'), twin, { recursive: true })
  const file = join(twin, 'assignment.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const stages = manifest.stages.filter(({ id }: { id: string }) => TWIN_STAGES.includes(id))
  const points = { passMark: 20 }
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, id: 'twin', title: 'The twin', module: 'twin.ts', stages, ...points }),
  )
  for (const part of ['starter', 'solution'])
    renameSync(join(twin, part, 'attention.ts'), join(twin, part, 'twin.ts'))
  return assignments
}

/** A file of a student's, whatever folders it needs. */
export function handInAt(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
