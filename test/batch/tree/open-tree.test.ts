import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTree } from '../../../harness/batch/tree/open-tree.ts'
import type { Tree } from '../../../harness/batch/tree/tree.ts'
import { fileNamed, outcomeOf, readAll, withFolder, withZip } from './trees.ts'
import { withFiles, type Files } from '../../support/hand-in.ts'
import { packZip } from '../../support/write-zip.ts'

const FILES = { 'ada/attention.ts': 'ada', 'bob/lib/a.ts': 'a', 'bob/attention.ts': 'bob', empty: '' }
const READ = [
  ['ada/attention.ts', { text: 'ada' }],
  ['bob/attention.ts', { text: 'bob' }],
  ['bob/lib/a.ts', { text: 'a' }],
  ['empty', { text: '' }],
]

/** What nobody wrote, in every place where it comes. */
const LEFT: Files = {
  '.DS_Store': 'x',
  'ada/.DS_Store': 'x',
  'ada/._attention.ts': 'x',
  '__MACOSX/ada/attention.ts': 'x',
  'bob/node_modules/p/index.js': 'x',
  'bob/.git/config': 'x',
  'ada/.git': 'gitdir: elsewhere',
  'ada/Thumbs.db': 'x',
  'ada/Desktop.ini': 'x',
}

it('a folder and a zip of it hold the same files, without what nobody wrote', async () => {
  const all = { ...LEFT, ...FILES }
  expect(await withFolder(all, readAll)).toEqual(READ)
  expect(await withZip(await packZip(all), readAll)).toEqual(READ)
})

it('says what it opened', async () => {
  await withFolder(FILES, async (tree) => expect(tree.kind).toBe('folder'))
  await withZip(await packZip(FILES), async (tree) => expect(tree.kind).toBe('zip'))
})

it('an archive with nothing in it has no files', async () => {
  expect(await withZip(await packZip({}), readAll)).toEqual([])
})

async function start(tree: Tree) {
  const files = [fileNamed(tree, 'a'), fileNamed(tree, 'b')]
  return Promise.all(files.map(async (file) => Buffer.from(await file.read(3)).toString()))
}

it('gives the first bytes of a file where only those are asked for', async () => {
  const content = 'x'.repeat(300_000)
  expect(await withFolder({ a: content, b: 'y' }, start)).toEqual(['xxx', 'y'])
  expect(await withZip(await packZip({ a: content, b: 'y' }), start)).toEqual(['xxx', 'y'])
})

it('files may be read at once, and again', async () => {
  await withZip(await packZip(FILES), async (tree) => {
    const twice = await Promise.all(
      [...tree.files, ...tree.files].map((file) => outcomeOf(() => file.read())),
    )
    expect(twice).toEqual([...READ, ...READ].map(([, outcome]) => outcome))
  })
})

const packed = await packZip(FILES)

describe('what cannot be opened is a fault with a hint', () => {
  const CASES: readonly (readonly [string, Uint8Array, string])[] = [
    ['a text', Buffer.from('student,grade'), 'is neither a folder nor a zip archive'],
    ['nothing at all', Buffer.from(''), 'is neither a folder nor a zip archive'],
    ['another archive', Buffer.from('Rar!\x1a\x07'), 'is neither a folder nor a zip archive'],
    ['a zip that broke off', packed.subarray(0, -30), 'is a damaged zip archive'],
    ['only the beginning of a zip', Buffer.from('PK\x03\x04'), 'is a damaged zip archive'],
    ['a zip with a damaged directory', damaged(packed), 'is a damaged zip archive'],
  ]

  it.each(CASES)('%s', async (_, bytes, message) => {
    await withFiles({ 'class.zip': bytes }, async (folder) => {
      await expect(openTree(join(folder, 'class.zip'))).rejects.toMatchObject({
        code: 'intake-unreadable',
        message: expect.stringContaining(message),
        hint: expect.stringMatching(/\.$/),
      })
    })
  })

  it('a place that is not there', async () => {
    await expect(openTree('/nowhere/at/all')).rejects.toMatchObject({
      code: 'intake-unreadable',
      message: '/nowhere/at/all cannot be read (ENOENT).',
    })
  })

  it('a pipe, without waiting for somebody to write to it', async () => {
    await withFiles({}, async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')])
      await expect(openTree(join(folder, 'pipe'))).rejects.toMatchObject({ code: 'intake-unreadable' })
    })
  })
})

/** The first entry of the directory no longer begins as one. */
function damaged(whole: Buffer): Buffer {
  const archive = Buffer.from(whole)
  const at = archive.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  archive.fill(0, at, at + 4)
  return archive
}
