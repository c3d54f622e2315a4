import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digestWork } from '../../../harness/batch/tree/digest-work.ts'
import { openNested } from '../../../harness/batch/tree/nested-tree.ts'
import type { Tree } from '../../../harness/batch/tree/tree.ts'
import { fileNamed, withFolder, withZip } from './trees.ts'
import { packZip } from '../../support/write-zip.ts'

const name = fc.stringMatching(/^[a-zà-ÿα-ω一-三][a-zà-ÿα-ω一-三0-9 .,_()'-]{0,12}[a-z0-9]$/)
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const work = fc
  .dictionary(path, fc.uint8Array({ maxLength: 400 }), { maxKeys: 8, noNullPrototype: true })
  .filter((files) => hasNoFileInFile(Object.keys(files)))

function hasNoFileInFile(paths: readonly string[]): boolean {
  return !paths.some((one) => paths.some((other) => other.startsWith(`${one}/`)))
}

function digest(tree: Tree) {
  return digestWork(tree.files.map((file) => ({ path: file.path, file })))
}

it('any files have one digest, from a folder, an archive, or an archive in it', async () => {
  await fc.assert(
    fc.asyncProperty(work, async (files) => {
      const folder = await withFolder(files, digest)
      const archive = await packZip(files)
      const nested = await withZip(await packZip({ 'work.zip': archive }), async (tree) =>
        digest(await openNested(fileNamed(tree, 'work.zip'))),
      )
      expect(await withZip(archive, digest)).toEqual(folder)
      expect(nested).toEqual(folder)
    }),
    { numRuns: 60, seed: 5 },
  )
})
