/** Authority on whether what one student is said to have handed in is a class: somebody gave the folder or the archive around it. */
import { METADATA } from './forms/gradescope.ts'
import { isHandedOut } from './is-handed-out.ts'
import { moduleVersion } from './module-version.ts'
import { readForm, type Known } from './read-form.ts'

/** Why it looks like one, or null. */
export function looksLikeClass(given: readonly string[], known: Known): string | null {
  const paths = withoutOuter(given)
  if (paths.includes(METADATA)) return `it holds ${METADATA}`
  for (const form of ['moodle', 'canvas', 'blackboard'] as const) {
    const { submissions, unclaimed } = readForm({ form }, paths, known)
    if (submissions.length > 1 && unclaimed.length * 2 < paths.length) {
      return `its files are called as those of ${submissions.length} students, for example ${JSON.stringify(paths[0])}`
    }
  }
  const foldersWith = (entryFile: string) =>
    new Set(
      paths
        .filter((path) => !isHandedOut(path) && moduleVersion(nameOf(path), entryFile) === 0)
        .map((path) => path.slice(0, path.lastIndexOf('/') + 1)),
    )
  const [many] = known.entryFiles
    .map((entryFile) => ({ entryFile, folders: foldersWith(entryFile).size }))
    .filter(({ folders }) => folders > 1)
  return many === undefined ? null : `${many.entryFile} is in ${many.folders} of its folders`
}

function withoutOuter(paths: readonly string[]): readonly string[] {
  const [first = ''] = paths
  const outer = first.slice(0, first.indexOf('/') + 1)
  return outer !== '' && paths.every((path) => path.startsWith(outer))
    ? withoutOuter(paths.map((path) => path.slice(outer.length)))
    : paths
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
