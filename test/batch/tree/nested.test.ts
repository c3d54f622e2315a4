import { describe, expect, it } from 'vitest'
import { isArchive } from '../../../harness/batch/tree/is-archive.ts'
import { openNested } from '../../../harness/batch/tree/nested-tree.ts'
import { Refused, type Tree } from '../../../harness/batch/tree/tree.ts'
import { fileNamed, readAll, withFolder, withZip } from './trees.ts'
import type { Files } from '../../support/hand-in.ts'
import { packZip, writeZip } from '../../support/write-zip.ts'

const MIB = 1024 * 1024
const WORK = { 'attention.ts': 'ada', 'lib/a.ts': 'a', '.DS_Store': 'x' }
const READ = [
  ['attention.ts', { text: 'ada' }],
  ['lib/a.ts', { text: 'a' }],
]

/** What is in `work.zip`, or why it is not opened. */
async function readNested(tree: Tree) {
  try {
    return await readAll(await openNested(fileNamed(tree, 'work.zip')))
  } catch (cause) {
    if (cause instanceof Refused) return cause.refusal
    throw cause
  }
}

function readWork(bytes: Uint8Array) {
  return withFolder({ 'work.zip': bytes }, readNested)
}

it("a student's own archive is opened, whether it lies in a folder or in an archive", async () => {
  const work = await packZip(WORK)
  expect(await readWork(work)).toEqual(READ)
  expect(await withZip(await packZip({ 'work.zip': work }), readNested)).toEqual(READ)
})

it('an archive inside of it is a file, and its use as an archive is refused', async () => {
  const inner = await packZip(WORK)
  await withFolder({ 'work.zip': await packZip({ 'old.zip': inner, 'a.ts': 'a' }) }, async (tree) => {
    const nested = await openNested(fileNamed(tree, 'work.zip'))
    const old = fileNamed(nested, 'old.zip')
    expect(Buffer.from(await old.read())).toEqual(inner)
    expect(await isArchive(old)).toBe('zip')
    await expect(openNested(old)).rejects.toMatchObject({
      refusal: { kind: 'archive-in-archive', path: 'old.zip' },
    })
    expect(Buffer.from(await fileNamed(nested, 'a.ts').read()).toString()).toBe('a')
  })
})

it('archives in archives in archives, as bombs have them, are not gone into', async () => {
  let bomb = await packZip({ zeros: new Uint8Array(MIB) })
  for (let level = 0; level < 5; level++) {
    const layer = bomb
    bomb = await packZip(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`lib ${i}.zip`, layer])))
  }
  await withFolder({ 'work.zip': bomb }, async (tree) => {
    const nested = await openNested(fileNamed(tree, 'work.zip'))
    expect(nested.files).toHaveLength(16)
    for (const file of nested.files) await expect(openNested(file)).rejects.toBeInstanceOf(Refused)
  })
})

it('its hostile entries are refused each by itself', async () => {
  const work = writeZip([
    { name: '../up.ts' },
    { name: 'attention.ts', content: 'ada' },
    { name: 'link.ts', mode: 0o120777 },
    { name: 'zeros', content: new Uint8Array(2 * MIB) },
  ])
  expect(await readWork(work)).toEqual([
    ['../up.ts', { refusal: { kind: 'leads-outside', path: '../up.ts', how: 'climbs' } }],
    ['attention.ts', { text: 'ada' }],
    ['link.ts', { refusal: { kind: 'link', path: 'link.ts' } }],
    ['zeros', { refusal: { kind: 'bomb', path: 'zeros', mostRatio: 100 } }],
  ])
})

describe('one that cannot be opened is refused, which costs nobody else anything', () => {
  const damage = {
    kind: 'unreadable',
    path: 'work.zip',
    reason: expect.stringMatching(/^It begins like a zip/),
  }

  it('broken off', async () => {
    const work = await packZip(WORK)
    expect(await readWork(work.subarray(0, work.length - 30))).toEqual(damage)
  })

  it('only its first bytes', async () => {
    expect(await readWork(Buffer.from('PK\x03\x04'))).toEqual(damage)
  })

  it('a directory that says it has more entries than it has', async () => {
    const work = Buffer.from(await packZip(WORK))
    work.writeUInt16LE(60_000, work.length - 12)
    expect(await readWork(work)).toEqual(damage)
  })

  it('an extra field that is longer than itself', async () => {
    const extra = Buffer.from([0x75, 0x70, 0xff, 0xff])
    expect(await readWork(writeZip([{ name: 'a.ts', extra }]))).toEqual(damage)
  })

  it('encrypted with its directory', async () => {
    const work = writeZip([{ name: 'a.ts', flags: 0x841 }])
    expect(await readWork(work)).toEqual({ kind: 'encrypted', path: 'work.zip' })
  })

  it('too many files', async () => {
    const names = Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.ts`, method: 'stored' as const }))
    expect(await readWork(writeZip(names))).toEqual({ kind: 'too-many-files', most: 2000 })
    expect(await readWork(writeZip(names.slice(1)))).toHaveLength(2000)
  })

  it('not too many, where nobody wrote most of them', async () => {
    const names = Array.from({ length: 5000 }, (_, i) => ({ name: `node_modules/${i}.js` }))
    expect(await readWork(writeZip([...names, { name: 'a.ts', content: 'a' }]))).toEqual([
      ['a.ts', { text: 'a' }],
    ])
  })

  it('too large', async () => {
    const refusal = { kind: 'too-large', path: 'work.zip', mostBytes: 32 * MIB }
    expect(await readWork(new Uint8Array(32 * MIB + 1))).toEqual(refusal)
  })
})

const zip = await packZip({ a: 'a' })
const emptyZip = await packZip({})

describe('what is an archive', () => {
  const CASES: readonly (readonly [string, Uint8Array | string, 'zip' | 'other' | null])[] = [
    ['work.zip', zip, 'zip'],
    ['work.ts', zip, 'zip'],
    ['work', zip, 'zip'],
    ['empty', emptyZip, 'zip'],
    ['work.ts', 'export {}', null],
    ['work.zip', 'export {}', null],
    ['nothing', '', null],
    ['report.docx', zip, null],
    ['work.RAR', 'Rar!', 'other'],
    ['work.7z', '7z', 'other'],
    ['work.tar.gz', '\x1f\x8b', 'other'],
  ]

  it.each(CASES)('%s, by what it holds or by its name', async (name, content, expected) => {
    const files: Files = { [name]: content }
    await withFolder(files, async (tree) => expect(await isArchive(fileNamed(tree, name))).toBe(expected))
  })

  it('is told by its name where it must not be read', async () => {
    const archive = writeZip([
      { name: 'a.zip', flags: 0x801 },
      { name: 'b.ts', flags: 0x801 },
    ])
    await withZip(archive, async (tree) => {
      expect(await Promise.all(tree.files.map(isArchive))).toEqual(['zip', null])
    })
  })
})
