/** Authority on which of one student's files is the module, by their names. */
import { isHandedOut } from './is-handed-out.ts'
import { isModuleName, rankOfExtension } from './module-name.ts'
import { moduleVersion } from './module-version.ts'

export type Choice = {
  /** Null where no file is it. */
  readonly path: string | null
  readonly remarks: readonly string[]
}

export type Wanted = {
  readonly entryFile: string
  /** The assignment's id and the name of its folder. */
  readonly assignmentIds: readonly string[]
  /** The same of the other assignments that are looked for; none where this is the only one. */
  readonly otherIds?: readonly string[]
  /** False where names are kept as they are, so that a number behind one is the student's own: the name without it is meant. */
  readonly isNumbered: boolean
}

export function chooseModule(paths: readonly string[], wanted: Wanted): Choice {
  const own = paths.filter((path) => isModuleName(path) && !isHandedOut(path))
  const [best, ...others] = own
    .flatMap((path) => candidateOf(path, wanted) ?? [])
    .toSorted((a, b) => compare(a, b, wanted))
  if (best === undefined) {
    // Where there are several assignments, another name says of none that it is meant.
    return wanted.otherIds === undefined ? otherName(own, wanted.entryFile) : { path: null, remarks: [] }
  }
  const rivals = others.filter((other) => isAsNear(other, best))
  return { path: best.path, remarks: [...sayName(best.path, wanted.entryFile), ...sayRivals(best, rivals)] }
}

type Candidate = {
  readonly path: string
  /** 0 is where students are told to work, then the root, then a folder named as the assignment, then anywhere. */
  readonly place: number
  readonly depth: number
  readonly version: number
}

/** Whether its name and folder make it the module, or another version of it. */
export function isCandidate(path: string, wanted: Wanted): boolean {
  return candidateOf(path, wanted) !== null
}

function candidateOf(path: string, { entryFile, assignmentIds, otherIds = [] }: Wanted): Candidate | null {
  const parts = path.split('/')
  const version = moduleVersion(nameOf(path), entryFile)
  if (version === null) return null
  const [folder = '', above] = parts.slice(0, -1).toReversed()
  const isOfAssignment = assignmentIds.includes(folder)
  if (!isOfAssignment && otherIds.includes(folder)) return null
  const place = isOfAssignment && above === 'work' ? 0 : parts.length === 1 ? 1 : isOfAssignment ? 2 : 3
  return { path, place, depth: parts.length, version }
}

function compare(a: Candidate, b: Candidate, { entryFile, isNumbered }: Wanted): number {
  const ranks = (candidate: Candidate) => [
    candidate.place,
    candidate.depth,
    isNumbered || candidate.version === 0 ? 0 : 1,
    -candidate.version,
    nameOf(candidate.path) === entryFile ? 0 : 1,
    rankOfExtension(candidate.path),
  ]
  const others = ranks(b)
  const difference = ranks(a)
    .map((rank, i) => rank - (others[i] ?? 0))
    .find((step) => step !== 0)
  return difference ?? (a.path < b.path ? -1 : 1)
}

function isAsNear(a: Candidate, b: Candidate): boolean {
  return a.place === b.place && a.depth === b.depth
}

function otherName(own: readonly string[], entryFile: string): Choice {
  const typescript = own.filter((path) => /ts$/i.test(path))
  const single = typescript.length > 0 ? typescript : own
  const [path] = single
  return path === undefined || single.length > 1
    ? { path: null, remarks: [] }
    : { path, remarks: sayName(path, entryFile) }
}

function sayName(path: string, entryFile: string): readonly string[] {
  return nameOf(path) === entryFile ? [] : [`Handed in as ${nameOf(path)}, graded as ${entryFile}.`]
}

function sayRivals(best: Candidate, rivals: readonly Candidate[]): readonly string[] {
  if (rivals.length === 0) return []
  const names = rivals.slice(0, 5).map(({ path }) => path)
  return [
    `There is more than one version: ${best.path} was graded, which ${whyBest(best, rivals)}, and not ${names.join(', ')}.`,
  ]
}

function whyBest(best: Candidate, rivals: readonly Candidate[]): string {
  if (rivals.every(({ version }) => version < best.version)) return 'has the highest number'
  return best.version === 0 && rivals.every(({ version }) => version > 0)
    ? 'has the name that was asked for'
    : 'comes first'
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
