/** Puts a class on disk as a platform hands it out, as a folder or as a zip, and takes it in; everything is gone afterwards. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { HandedIn, Intake } from '../../../harness/batch/intake/handed-in.ts'
import { readIntake, type IntakeOptions } from '../../../harness/batch/intake/read-intake.ts'
import { withFiles, type Files } from '../../support/hand-in.ts'

export const PLAIN: IntakeOptions = {
  entryFile: 'attention.ts',
  assignmentIds: ['attention-stages', '01-attention-stages'],
  form: null,
  pattern: null,
  roster: null,
  slug: null,
  classroom: null,
}

export type On = 'folder' | 'zip'

export async function withIntake<T>(
  files: Files,
  options: Partial<IntakeOptions>,
  use: (intake: Intake) => T | Promise<T>,
  on: On = 'folder',
): Promise<T> {
  const take = async (path: string) => {
    const intake = await readIntake(path, { ...PLAIN, ...options })
    try {
      return await use(intake)
    } finally {
      await intake.close()
    }
  }
  return on === 'folder' ? withFiles(files, take) : withZip(files, take)
}

/** What of an intake a test looks at mostly: each student's id with what came. */
export function takeIn(
  files: Files,
  options: Partial<IntakeOptions> = {},
  on: On = 'folder',
): Promise<Readonly<Record<string, HandedIn>>> {
  return withIntake(files, options, byId, on)
}

function byId({ handedIn }: Intake): Readonly<Record<string, HandedIn>> {
  return Object.fromEntries(handedIn.map((one) => [one.student.id, one]))
}

/** The text of each student's module, by their ids. */
export function textsIn(
  files: Files,
  options: Partial<IntakeOptions> = {},
  on: On = 'folder',
): Promise<Readonly<Record<string, string>>> {
  return withIntake(files, options, textsById, on)
}

async function textsById({ handedIn }: Intake): Promise<Readonly<Record<string, string>>> {
  const texts = handedIn.map(async (one) => [one.student.id, await moduleOf(one)] as const)
  return Object.fromEntries(await Promise.all(texts))
}

export async function zipOf(files: Files): Promise<Uint8Array> {
  const zip = zipWith(files)
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function withZip<T>(files: Files, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-test-'))
  try {
    const path = join(folder, 'class.zip')
    await pipeline(zipWith(files).outputStream, createWriteStream(path))
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function zipWith(files: Files): ZipFile {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return zip
}

/** The module's text, as it would be graded; what else came by its kind. */
export async function moduleOf({ work }: HandedIn): Promise<string> {
  if (work.kind !== 'module') return work.kind
  const entry = work.files.find(({ path }) => path === PLAIN.entryFile)
  return entry === undefined ? 'no entry' : Buffer.from(await entry.file.read()).toString()
}

export function placedIn(handedIn: HandedIn | undefined): readonly string[] {
  return handedIn?.work.kind === 'module' ? handedIn.work.files.map(({ path }) => path) : []
}
