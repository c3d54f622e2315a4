/** Authority on a tree's files once all of them are known: in order, and those refused whose names meet. */
import { refusedFile } from './refused-file.ts'
import { refuseSameNames } from './refuse-same-names.ts'
import type { TreeFile } from './tree.ts'

export function orderFiles(found: readonly TreeFile[]): readonly TreeFile[] {
  const readable = found.filter(({ refusal }) => refusal === null)
  const same = refuseSameNames(readable.map(({ path }) => path))
  const checked = readable.map((file, i) => {
    const refusal = same.get(i)
    return refusal === undefined ? file : refusedFile(file.path, file.bytes, refusal)
  })
  const refused = found.filter(({ refusal }) => refusal !== null)
  return [...checked, ...refused].toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
}
