import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../harness/domain/refusal.ts'
import { GOOD, readAll, readAmongGood, withZip } from './trees.ts'
import { writeZip } from '../../support/write-zip.ts'

type Case = readonly [title: string, name: string | Uint8Array, refusal: Refusal]

const outside = (path: string, how: 'absolute' | 'climbs'): Refusal => ({ kind: 'leads-outside', path, how })
const bad = (path: string): Refusal => ({ kind: 'bad-name', path })

const CASES: readonly Case[] = [
  ['begins at the root', '/etc/passwd', outside('/etc/passwd', 'absolute')],
  ['begins with a drive', 'C:/x.ts', outside('C:/x.ts', 'absolute')],
  ['begins with a drive and a backslash', 'c:\\x.ts', outside('c:/x.ts', 'absolute')],
  ['is relative to a drive', 'c:x.ts', outside('c:x.ts', 'absolute')],
  ['begins at a server', '\\\\server\\share\\x.ts', outside('//server/share/x.ts', 'absolute')],
  ['climbs', '../x.ts', outside('../x.ts', 'climbs')],
  ['climbs with backslashes', '..\\x.ts', outside('../x.ts', 'climbs')],
  ['climbs in the middle', 'a/../../x.ts', outside('a/../../x.ts', 'climbs')],
  ['climbs at the end', 'a/..', outside('a/..', 'climbs')],
  ['has a NUL', 'a\0.ts', bad('a\0.ts')],
  ['has a line break', 'a\nb.ts', bad('a\nb.ts')],
  ['has a terminal command', 'a\u001b[2J.ts', bad('a\u001b[2J.ts')],
  ['has a control character of the upper half', 'a\u009b2J.ts', bad('a\u009b2J.ts')],
  ['is no UTF-8', Buffer.from([0x61, 0xff, 0x2e, 0x74, 0x73]), bad('a\ufffd.ts')],
  ['is empty', '', bad('')],
  ['is a dot', './.', bad('')],
  [
    'is too many folders deep',
    `${'a/'.repeat(33)}x.ts`,
    {
      kind: 'unreadable',
      path: `${'a/'.repeat(33)}x.ts`,
      reason: 'It lies more than 32 folders deep.',
    },
  ],
]

it.each(CASES)('a name that %s is refused, and its neighbours are read', async (_, name, refusal) => {
  const read = await readAmongGood([{ name, content: 'hostile' }])
  expect(read).toHaveLength(3)
  expect(read).toEqual(expect.arrayContaining([...GOOD, [pathOf(refusal), { refusal }]]))
})

function pathOf(refusal: Refusal): string {
  return 'path' in refusal ? refusal.path : ''
}

describe('names that are one somewhere', () => {
  const PAIRS = [
    ['capitals', 'Attention.ts', 'attention.ts'],
    ['capitals of a folder', 'Lib/a.ts', 'lib/A.ts'],
    ['the form of an accent', 'caf\u00e9.ts', 'cafe\u0301.ts'],
    ['a letter that only looks like another', '\u212a.ts', 'k.ts'],
    ['nothing at all', 'twice.ts', 'twice.ts'],
    ['that one is a folder of the other', 'a', 'A/b.ts'],
  ] as const

  it.each(PAIRS)('differing in %s, both are refused and named', async (_, one, other) => {
    const read = await readAmongGood([{ name: one }, { name: other }])
    expect(read).toHaveLength(4)
    expect(read).toEqual(
      expect.arrayContaining([
        ...GOOD,
        [one, { refusal: { kind: 'same-name', path: one, other } }],
        [other, { refusal: { kind: 'same-name', path: other, other: one } }],
      ]),
    )
  })

  it('of three, each is refused', async () => {
    const read = await readAmongGood(['a.ts', 'A.ts', 'a.TS'].map((name) => ({ name })))
    expect(
      read.filter(([, outcome]) => 'refusal' in outcome && outcome.refusal.kind === 'same-name'),
    ).toHaveLength(3)
  })

  it('a name that is refused for itself takes no other with it', async () => {
    const read = await readAmongGood([{ name: '../before.ts' }, { name: 'BEFORE.TS', mode: 0o120777 }])
    expect(read).toEqual(expect.arrayContaining([...GOOD]))
  })
})

describe('names that mean no harm', () => {
  it('a dot in front and doubled strokes are tidied', async () => {
    const read = await readAmongGood([{ name: './a//b.ts', content: 'b' }])
    expect(read).toContainEqual(['a/b.ts', { text: 'b' }])
  })

  it('backslashes of an older Windows are folders', async () => {
    const read = await readAmongGood([{ name: 'a\\' }, { name: 'a\\b.ts', content: 'b' }])
    expect(read).toHaveLength(3)
    expect(read).toContainEqual(['a/b.ts', { text: 'b' }])
  })

  it('without the mark of UTF-8, a name is of the old code page', async () => {
    const read = await readAmongGood([{ name: Buffer.from([0x81, 0x62]), flags: 0, content: 'x' }])
    expect(read).toContainEqual(['üb', { text: 'x' }])
  })

  it("Info-ZIP's field has the name where the old code page has not", async () => {
    const name = Buffer.from('?.ts')
    const read = await readAmongGood([{ name, flags: 0, extra: unicodePath(name, '注意.ts'), content: 'x' }])
    expect(read).toContainEqual(['注意.ts', { text: 'x' }])
  })

  it("Info-ZIP's field cannot smuggle a name in", async () => {
    const read = await readAmongGood([{ name: 'a.ts', extra: unicodePath(Buffer.from('a.ts'), '../a.ts') }])
    expect(read).toContainEqual(['../a.ts', { refusal: outside('../a.ts', 'climbs') }])
  })

  it('points, commas, quotes and other scripts stay', async () => {
    const deep = `${'a/'.repeat(32)}x.ts`
    const names = [deep, "O'Brien, Zoë Jr._12_x.ts", 'Ωmega (1).ts', '…/a b.ts', '..a/b...ts']
    const read = await readAmongGood(names.map((name) => ({ name, content: name })))
    expect(read).toEqual(expect.arrayContaining(names.map((name) => [name, { text: name }])))
  })
})

function unicodePath(name: Uint8Array, path: string): Uint8Array {
  const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(path)])
  data.writeUInt32LE(crc32(name), 1)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(0x7075, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

it('files come in the order of their names, whatever the archive says', async () => {
  const names = ['b', 'a/z', 'ä', 'Z', 'a-b']
  const read = await withZip(writeZip(names.map((name) => ({ name }))), readAll)
  expect(read.map(([path]) => path)).toEqual(names.toSorted((x, y) => (x < y ? -1 : 1)))
})
