/** Authority on where things are in the folder of a course: a folder for each class, named after its assignment. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnits } from '../domain/by-code-units.ts'
import { classFolder } from './class-folder.ts'

export function courseFolder(path: string) {
  return {
    html: join(path, 'course.html'),
    json: join(path, 'course.json'),
    csv: join(path, 'course.csv'),
    class: (id: string) => join(path, id),
  }
}

/** The assignments of which there is a class in it, done or not. */
export function classesIn(path: string): readonly string[] {
  if (!existsSync(path) || holdsClass(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && holdsClass(join(path, entry.name)))
    .map(({ name }) => name)
    .toSorted(byCodeUnits)
}

function holdsClass(path: string): boolean {
  const { run, unfinishedRun } = classFolder(path)
  return existsSync(run) || existsSync(unfinishedRun)
}
