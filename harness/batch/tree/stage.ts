/** Authority on writing out what one student handed in, for the sandbox to read: into a folder of its own, or not at all. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { makeFolder } from '../../load/make-folder.ts'
import { orUnwritable } from '../../load/unwritable.ts'
import type { PlacedFile } from '../intake/handed-in.ts'
import { digestWork } from './digest-work.ts'

export type Staged =
  | { readonly kind: 'staged'; readonly digest: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** `into` is new or empty, and gone again where the files are refused. */
export async function stageWork(files: readonly PlacedFile[], into: string): Promise<Staged> {
  const what = `A submission cannot be written to ${into}`
  return orUnwritable({ what, elsewhere: 'Give a folder that you may write to: --out DIR.' }, async () => {
    makeFolder(into)
    await refuseFull(into)
    return stageInto(into, files)
  })
}

async function stageInto(into: string, files: readonly PlacedFile[]): Promise<Staged> {
  try {
    const read = await digestWork(files, (path, bytes) => writePlain(join(into, path), bytes))
    if (read.kind === 'digested') return { kind: 'staged', digest: read.digest }
    await remove(into)
    return read
  } catch (cause) {
    await remove(into)
    throw cause
  }
}

async function refuseFull(into: string): Promise<void> {
  if ((await readdir(into)).length === 0) return
  throw new Fault(
    'output-unwritable',
    `A submission cannot be written to ${into}: something is in it already.`,
    'Move what is there elsewhere, and start again.',
  )
}

/** Never over something that is there, which a link could have put there. */
async function writePlain(path: string, bytes: Uint8Array): Promise<void> {
  makeFolder(dirname(path))
  await writeFile(path, bytes, { flag: 'wx', mode: 0o644 })
}

async function remove(into: string): Promise<void> {
  await rm(into, { recursive: true, force: true })
}
