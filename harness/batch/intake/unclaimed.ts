/**
 * Authority on source files that no assignment of a course takes for its module, and for which of them one may be meant. Where a
 * student handed in another assignment's module these are all that tells a misnamed one from nothing at all.
 */
import { isCandidate, type Wanted } from './choose-module.ts'
import { importsAmong, withImports } from './imports-among.ts'
import { isHandedOut } from './is-handed-out.ts'
import { isModuleName } from './module-name.ts'
import { stemOf } from './module-version.ts'
import type { OwnFile } from './place-files.ts'

/** What a module imports belongs to it, and is nobody's misnamed one. */
export async function unclaimedOf(
  files: readonly OwnFile[],
  modules: readonly Wanted[],
): Promise<readonly OwnFile[]> {
  const own = sourcesOf(files)
  const isClaimed = ({ inside }: OwnFile) => modules.some((wanted) => isCandidate(inside, wanted))
  if (own.every(isClaimed)) return []
  if (own.length > MOST_READ) return own.filter((file) => !isClaimed(file))
  const imports = await importsAmong(own)
  const claimed = withImports(own.filter(isClaimed), imports)
  const others = own.filter((file) => !claimed.has(file))
  const imported = new Set(others.flatMap((file) => imports.get(file) ?? []))
  const tops = others.filter((file) => !imported.has(file))
  const parts = withImports(tops, imports)
  // Files that import each other in a ring have none on top: each of them is named.
  return [...tops, ...others.filter((file) => !parts.has(file))]
}

/** Nobody writes as many for an assignment; of more than these it is not asked which imports which. */
const MOST_READ = 500

/** Of a clone of the whole course only what lies at its root and where students are told to work is the student's. */
function sourcesOf(files: readonly OwnFile[]): readonly OwnFile[] {
  const own = files.filter(({ inside }) => isModuleName(inside) && !isHandedOut(inside))
  if (!files.some(({ inside }) => isHandedOut(inside))) return own
  return own.filter(({ inside }) => {
    const folders = inside.split('/').slice(0, -1)
    return folders.length === 0 || folders.includes('work')
  })
}

/** Its folder says it, or its name: `scaling_final.ts` is no causal mask. Where neither does it may be any assignment's. */
export function isMeantFor({ inside }: OwnFile, wanted: Wanted, modules: readonly Wanted[]): boolean {
  const folders = inside.split('/').slice(0, -1)
  const isIn = ({ assignmentIds }: Wanted) => folders.some((folder) => assignmentIds.includes(folder))
  if (modules.some(isIn)) return isIn(wanted)
  const name = inside.slice(inside.lastIndexOf('/') + 1).toLowerCase()
  const isCalled = ({ entryFile }: Wanted) => name.includes(stemOf(entryFile).toLowerCase())
  return isCalled(wanted) || !modules.some(isCalled)
}
