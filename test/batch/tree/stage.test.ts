import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlacedFile } from '../../../harness/batch/intake/handed-in.ts'
import { digestWork } from '../../../harness/batch/tree/digest-work.ts'
import { stageWork } from '../../../harness/batch/tree/stage.ts'
import type { Tree } from '../../../harness/batch/tree/tree.ts'
import type { Refusal } from '../../../harness/domain/refusal.ts'
import { fileNamed, withFolder, withZip } from './trees.ts'
import { withFiles, type Files } from '../../support/hand-in.ts'
import { packZip, writeZip } from '../../support/write-zip.ts'

const MIB = 1024 * 1024
const WORK = { 'attention.ts': 'ada', 'lib/a.ts': 'a', 'lib/deep/b.ts': '' }

function asTheyAre(tree: Tree): readonly PlacedFile[] {
  return tree.files.map((file) => ({ path: file.path, file }))
}

/** Stages into a folder that is new, and says what lies in it afterwards. */
async function stage(placed: readonly PlacedFile[]) {
  return withFiles({}, async (folder) => {
    const into = join(folder, 'new')
    const staged = await stageWork(placed, into)
    return { staged, there: existsSync(into) ? contentOf(into) : null }
  })
}

function contentOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** One good file of a folder, placed under each of these names. */
function stageAs(...paths: readonly string[]) {
  return withFolder({ 'good.ts': 'good' }, (tree) =>
    stage(paths.map((path) => ({ path, file: fileNamed(tree, 'good.ts') }))),
  )
}

it('writes what was placed, and says the same digest as without writing', async () => {
  await withFolder(WORK, async (tree) => {
    const { staged, there } = await stage(asTheyAre(tree))
    expect(there).toEqual(WORK)
    expect(staged).toEqual({ kind: 'staged', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) })
    expect(await digestWork(asTheyAre(tree))).toEqual({ ...staged, kind: 'digested' })
  })
})

function digest(tree: Tree) {
  return digestWork(asTheyAre(tree))
}

it('the digest is that of names and contents: where they come from and in what order is nothing to it', async () => {
  const one = await withFolder(WORK, digest)
  const backwards = Object.fromEntries(Object.entries(WORK).toReversed())
  expect(await withZip(await packZip(backwards), digest)).toEqual(one)
  expect(await withFolder(WORK, (tree) => digestWork(asTheyAre(tree).toReversed()))).toEqual(one)
  const others: readonly Files[] = [
    { ...WORK, 'lib/a.ts': 'b' },
    { ...WORK, more: '' },
    { 'attention.ts': 'ada', 'lib/A.ts': 'a', 'lib/deep/b.ts': '' },
    { 'attention.ts': 'adaa', 'lib/a.ts': '', 'lib/deep/b.ts': '' },
  ]
  for (const other of others) expect(await withFolder(other, digest)).not.toEqual(one)
})

it('an accent that was taken apart is put together, as it is typed', async () => {
  const { there } = await stageAs('cafe\u0301.ts')
  expect(there).toEqual({ 'caf\u00e9.ts': 'good' })
})

it('what is written can be read and written, and neither run nor belong to another', async () => {
  const archive = writeZip([{ name: 'a.ts', mode: 0o106777, content: 'a' }])
  await withZip(archive, (tree) =>
    withFiles({}, async (folder) => {
      await stageWork(asTheyAre(tree), folder)
      expect(statSync(join(folder, 'a.ts')).mode & 0o7133).toBe(0)
    }),
  )
})

it('never writes over what is there', async () => {
  await withFolder(WORK, (tree) =>
    withFiles({ mine: 'mine' }, async (folder) => {
      await expect(stageWork(asTheyAre(tree), folder)).rejects.toMatchObject({
        code: 'output-unwritable',
        message: expect.stringContaining('something is in it already'),
      })
      expect(contentOf(folder)).toEqual({ mine: 'mine' })
    }),
  )
})

function pair(path: string): readonly [string, Refusal] {
  return [path, { kind: 'bad-name', path }]
}

describe('what is refused leaves nothing behind', () => {
  const NAMES: readonly (readonly [string, Refusal])[] = [
    ['../up.ts', { kind: 'leads-outside', path: '../up.ts', how: 'climbs' }],
    ['/top.ts', { kind: 'leads-outside', path: '/top.ts', how: 'absolute' }],
    ['C:\\x.ts', { kind: 'leads-outside', path: 'C:\\x.ts', how: 'absolute' }],
    ...['a\\..\\b.ts', './a.ts', 'a//b.ts', 'a/', '', '.', 'a\0b', 'a\nb', 'what?.ts', 'a.ts:stream'].map(
      pair,
    ),
    ...['CON', 'nul.ts', 'lib/Com1.txt', 'end.', 'end ', 'a./b', 'é'.repeat(128)].map(pair),
    pair(
      'a/'.repeat(20) + 'b'.repeat(250) + '/c'.repeat(5) + '/d'.repeat(2) + `/${'e'.repeat(250)}`.repeat(4),
    ),
  ]

  it.each(NAMES)('the name %j', async (path, refusal) => {
    expect(await stageAs('first.ts', path)).toEqual({ staged: { kind: 'refused', refusal }, there: null })
  })

  it('two that are one name', async () => {
    for (const other of ['A.ts', 'a.ts', 'a.ts/b.ts']) {
      const refusal = { kind: 'same-name', path: other, other: 'a.ts' }
      expect(await stageAs('a.ts', other)).toEqual({ staged: { kind: 'refused', refusal }, there: null })
    }
  })

  it('too many', async () => {
    const names = Array.from({ length: 2001 }, (_, i) => `${i}.ts`)
    const refusal = { kind: 'too-many-files', most: 2000 }
    expect(await stageAs(...names)).toEqual({ staged: { kind: 'refused', refusal }, there: null })
  })

  it('too much', async () => {
    const file = new Uint8Array(17 * MIB)
    const refusal = { kind: 'too-much', mostBytes: 64 * MIB }
    await withFolder({ a: file, b: file, c: file, d: file }, async (tree) => {
      expect(await stage(asTheyAre(tree))).toEqual({ staged: { kind: 'refused', refusal }, there: null })
      expect(await digestWork(asTheyAre(tree))).toEqual({ kind: 'refused', refusal })
    })
  })

  it('a file that turns out other than it said, when others are written already', async () => {
    const archive = writeZip([
      { name: 'a.ts', content: 'a' },
      { name: 'b.ts', content: 'b', says: { checksum: 1 } },
    ])
    const { staged, there } = await withZip(archive, (tree) => stage(asTheyAre(tree)))
    expect(staged).toMatchObject({ kind: 'refused', refusal: { kind: 'unreadable', path: 'b.ts' } })
    expect(there).toBeNull()
  })

  it('a file that was refused when it was listed', async () => {
    const archive = writeZip([{ name: 'a.ts' }, { name: 'link.ts', mode: 0o120777 }])
    const { staged } = await withZip(archive, (tree) => stage(asTheyAre(tree)))
    expect(staged).toEqual({ kind: 'refused', refusal: { kind: 'link', path: 'link.ts' } })
  })
})

it('a place that cannot be written to is a fault, not a refusal', async () => {
  await withFolder(WORK, async (tree) => {
    await withFiles({ file: '' }, async (folder) => {
      const staged = stageWork(asTheyAre(tree), join(folder, 'file'))
      await expect(staged).rejects.toMatchObject({ code: 'output-unwritable' })
    })
  })
})
