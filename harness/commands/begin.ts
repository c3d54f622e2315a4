/** Authority on beginning an assignment: nothing that is already there is ever overwritten, and what is put there is whole. */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { findAssignment } from '../load/find-assignment.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { isQuiz } from '../load/is-quiz.ts'
import { loadPaper } from '../load/load-quiz.ts'
import { makeFolder } from '../load/make-folder.ts'
import { unwritable } from '../load/unwritable.ts'
import { writeAnswers } from '../load/write-answers.ts'
import { refuseEmptyPaper } from './paper-option.ts'
import { workFolder } from './work-folder.ts'

type Asked = {
  readonly assignments: string
  readonly assignment: string
  /** What the paper of a quiz is drawn from. */
  readonly paper: string | undefined
}

/** What was done, and what to do next. */
export async function begin({ assignment: name, assignments, paper: text }: Asked): Promise<string> {
  refuseEmptyPaper(text)
  const folder = await findAssignment(name, resolve(assignments))
  const { id, module, put, paper } = await starterOf(folder, text)
  const work = workFolder(id)
  const grading = `"npm run grade -- ${name}"${paper === null || text === undefined ? '' : ' and the same --paper'}`
  const there = await readdir(work).catch(() => [])
  if (there.length > 0) {
    const other = paper === null ? '' : `To begin paper ${paper}, move that elsewhere first.\n`
    return `${work}/ already holds ${there.join(', ')}; it was left as it is.\n${other}Grade it with ${grading}.\n`
  }
  try {
    putWhole(put, work)
  } catch (cause) {
    throw unwritable({
      what: `The ${paper === null ? 'starter' : 'paper'} cannot be ${paper === null ? 'copied' : 'written'} to ${work}/`,
      cause,
      elsewhere: 'Run the command in a folder that you may write to.',
    })
  }
  const file = join(work, module)
  return `${file} ${paper === null ? '' : `holds paper ${paper} and `}is yours to fill in.\nRead ${join(folder, 'README.md')}, and grade with ${grading}.\n`
}

type Starter = {
  readonly id: string
  readonly module: string
  /** Puts it into a folder that is made for it. */
  readonly put: (folder: string) => void
  /** What the paper of a quiz is called; null for anything else. */
  readonly paper: string | null
}

async function starterOf(folder: string, text: string | undefined): Promise<Starter> {
  const manifest = await loadManifest(folder)
  const { id, module } = manifest
  if (!isQuiz(manifest)) {
    const put = (to: string) => cpSync(join(folder, 'starter'), to, { recursive: true })
    return { id, module, put, paper: null }
  }
  const { title, quiz } = await loadPaper(folder, manifest, text)
  const put = (to: string) => {
    mkdirSync(to)
    writeFileSync(join(to, module), writeAnswers({ title }, quiz))
  }
  return { id, module, put, paper: quiz.paper }
}

/** Half a starter would be taken for somebody's work, and left as it is from then on. */
function putWhole(put: (folder: string) => void, work: string): void {
  const unfinished = join(dirname(work), `.${basename(work)}.${randomUUID()}.part`)
  makeFolder(dirname(work))
  try {
    put(unfinished)
    // Only an empty folder can be taken away.
    if (existsSync(work)) rmdirSync(work)
    renameSync(unfinished, work)
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    throw cause
  }
}
