/** Authority on where things are in the folder of a class, as `batch` writes it and `merge` and `export` read it. */
import { join } from 'node:path'

export type ClassFolder = ReturnType<typeof classFolder>

export function classFolder(path: string) {
  return {
    path,
    /** What the class was graded with. That it is there means that everybody is done. */
    run: join(path, 'run.json'),
    /** The same, as long as somebody is not. */
    unfinishedRun: join(path, 'run.unfinished.json'),
    /** For each student what came of it, for the instructor; that it is there means that they are done. */
    records: join(path, 'records'),
    record: (id: string) => join(path, 'records', `${id}.json`),
    /** What each student gets. */
    students: join(path, 'students'),
    student: (id: string) => join(path, 'students', id),
    result: (id: string) => join(path, 'students', id, 'result.json'),
    pages: (id: string) => ['report.html', 'report.md'].map((name) => join(path, 'students', id, name)),
    /** For the instructor, the whole result of each student to whom the assignment tells less than that. */
    withheld: join(path, 'withheld'),
    withheldResult: (id: string) => join(path, 'withheld', `${id}.json`),
    /** The class as a whole. */
    html: join(path, 'class.html'),
    json: join(path, 'class.json'),
    grades: join(path, 'grades.csv'),
    /** When each was graded and how long it took: the one file in which two runs of the same class differ. */
    times: join(path, 'times.csv'),
    /** The class under other names, for sharing, and whose they are. */
    shared: join(path, 'shared'),
    pseudonyms: join(path, 'pseudonyms.csv'),
    /** Submissions while they are graded; nothing of it is left at the end. */
    unfinished: join(path, '.unfinished'),
  }
}
