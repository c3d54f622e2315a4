/** Authority on what one student handed in: the module with its files, what came instead, or why none of it is read. */
import type { Refusal } from '../../domain/refusal.ts'
import { isArchive } from '../tree/is-archive.ts'
import { openNested } from '../tree/nested-tree.ts'
import { Refused } from '../tree/tree.ts'
import { isArchiveName } from './archive-name.ts'
import { chooseModule, type Wanted } from './choose-module.ts'
import type { Work } from './handed-in.ts'
import { isImportable } from './module-name.ts'
import { withoutNumber } from './module-version.ts'
import { placeFiles, type OwnFile } from './place-files.ts'

export type ReadWork = {
  readonly work: Work
  readonly remarks: readonly string[]
  /** All the files among which the module was looked for: those of an archive, where it was opened. */
  readonly among: readonly OwnFile[]
}

/** `unpack` is the student's own, so that an archive is opened once however many assignments are looked for in it. */
export async function readWork(files: readonly OwnFile[], wanted: Wanted, unpack: Unpack): Promise<ReadWork> {
  const bare = chosen(files, wanted)
  if (bare.work.kind !== 'no-module') return bare
  const archive = archiveOf(files)
  if (archive !== null) return chosenIn(archive, await unpack(archive), wanted)
  const others = files.filter(({ inside }) => OTHER_ARCHIVE.test(inside)).map(({ inside }) => inside)
  if (others.length === 0) return bare
  const remark = `${others.slice(0, 3).join(', ')}: only .zip archives are opened, and only one for each student.`
  return { ...bare, remarks: [...bare.remarks, remark] }
}

const OTHER_ARCHIVE = /\.(zip|rar|7z|tar|tgz|gz|bz2|xz)$/i

function chosen(files: readonly OwnFile[], wanted: Wanted): ReadWork {
  const refused = files.find((file) => file.file.refusal !== null && !isPastHarm(file))
  const names = files.map(({ inside }) => inside)
  if (refused !== undefined) return refusedWith(refused.file.refusal, files)
  const remarks = files
    .filter(isPastHarm)
    .map(({ inside }) => `${inside} is too large to be read and was left out.`)
  const choice = chooseModule(names, wanted)
  const module = files.find(({ inside }) => inside === choice.path)
  if (module === undefined) return { work: noModule(names), remarks, among: files }
  return {
    work: { kind: 'module', files: placeFiles(files, module, wanted) },
    remarks: [...remarks, ...choice.remarks],
    among: files,
  }
}

/** A film, say: it is larger than what is read, and nothing can import it. An archive may hold the module. */
function isPastHarm({ inside, file }: OwnFile): boolean {
  return file.refusal?.kind === 'too-large' && !isImportable(inside) && !isArchiveName(inside)
}

/** The only one, or the last of those that came under one name. */
function archiveOf(files: readonly OwnFile[]): OwnFile | null {
  const archives = files.filter(({ inside }) => isArchiveName(inside))
  const names = new Set(archives.map(({ inside }) => (withoutNumber(inside) ?? inside).toLowerCase()))
  if (names.size !== 1) return null
  return archives.toSorted((a, b) => numberOf(b) - numberOf(a) || (a.inside < b.inside ? -1 : 1))[0] ?? null
}

function numberOf({ inside }: OwnFile): number {
  return withoutNumber(inside) === null ? 0 : Number(/(\d+)\)?\.[^.]+$/.exec(inside)?.[1] ?? 0)
}

export type Unpack = (archive: OwnFile) => Promise<Unpacked>

type Unpacked =
  | { readonly kind: 'files'; readonly files: readonly OwnFile[] }
  | { readonly kind: 'no-archive' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Opens each archive once. */
export function unpackOnce(): Unpack {
  const opened = new Map<OwnFile, Promise<Unpacked>>()
  return (archive) => {
    const unpacking = opened.get(archive) ?? openUp(archive)
    opened.set(archive, unpacking)
    return unpacking
  }
}

/** One level deep; closed again, and opened once more when a file of it is read. */
async function openUp({ file }: OwnFile): Promise<Unpacked> {
  try {
    if ((await isArchive(file)) === null) return { kind: 'no-archive' }
    const tree = await openNested(file)
    await tree.close()
    return { kind: 'files', files: tree.files.map((one) => ({ inside: one.path, file: one })) }
  } catch (cause) {
    if (cause instanceof Refused) return { kind: 'refused', refusal: cause.refusal }
    throw cause
  }
}

function chosenIn(archive: OwnFile, unpacked: Unpacked, wanted: Wanted): ReadWork {
  switch (unpacked.kind) {
    case 'files':
      // What is in an archive has the names that its student gave.
      return chosen(unpacked.files, { ...wanted, isNumbered: false })
    case 'no-archive':
      return {
        work: { kind: 'no-module', found: [archive.inside] },
        remarks: [`${archive.inside} is no archive, whatever its name says.`],
        among: [archive],
      }
    case 'refused':
      return refusedWith(unpacked.refusal, [archive])
  }
}

const MOST_NAMES = 20

export function noModule(names: readonly string[]): Work {
  return { kind: 'no-module', found: names.toSorted().slice(0, MOST_NAMES) }
}

function refusedWith(refusal: Refusal | null, among: readonly OwnFile[]): ReadWork {
  const work: Work = refusal === null ? { kind: 'no-module', found: [] } : { kind: 'refused', refusal }
  return { work, remarks: [], among }
}
