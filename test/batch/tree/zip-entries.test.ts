import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../harness/domain/refusal.ts'
import { GOOD, readAmongGood } from './trees.ts'
import { LOCAL_HEADER, localHeaderOf, type Entry } from '../../support/write-zip.ts'

const MIB = 1024 * 1024
const PATH = 'x.ts'
const unreadable = (reason: string): Refusal => ({ kind: 'unreadable', path: PATH, reason })

type Case = readonly [title: string, entry: Omit<Entry, 'name'>, refusal: Refusal]

const CASES: readonly Case[] = [
  ['a link', { mode: 0o120777, content: '/etc/passwd' }, { kind: 'link', path: PATH }],
  ['a pipe', { mode: 0o010644 }, { kind: 'no-file', path: PATH }],
  ['a device', { mode: 0o020644 }, { kind: 'no-file', path: PATH }],
  ['a disk', { mode: 0o060644 }, { kind: 'no-file', path: PATH }],
  ['a socket', { mode: 0o140644 }, { kind: 'no-file', path: PATH }],
  ['an encrypted file', { flags: 0x801, content: 'x' }, { kind: 'encrypted', path: PATH }],
  [
    'a file packed in another way',
    { method: 14, content: 'x' },
    unreadable('It is packed in a way that is not known here (neither stored nor deflated).'),
  ],
  [
    'a file said to be large',
    { method: 'stored', content: 'x', says: { bytes: 33 * MIB, packedBytes: 33 * MIB } },
    { kind: 'too-large', path: PATH, mostBytes: 32 * MIB },
  ],
  [
    'a file packed 1000 times as small',
    { content: new Uint8Array(2 * MIB) },
    { kind: 'bomb', path: PATH, mostRatio: 100 },
  ],
  [
    'a file that says it is smaller than it is',
    { content: new Uint8Array(8 * MIB), says: { bytes: 100 } },
    unreadable('It holds more than the 100 bytes that the archive says.'),
  ],
  [
    'a file that says it is larger than it is',
    { content: 'abc', says: { bytes: 100 } },
    unreadable('It holds 3 bytes, and the archive says 100.'),
  ],
  [
    'a stored file whose two sizes differ',
    { method: 'stored', content: 'abcdef', says: { bytes: 3 } },
    unreadable('It holds more than the 3 bytes that the archive says.'),
  ],
  [
    'a file with another checksum',
    { content: 'abc', says: { checksum: 7 } },
    unreadable('Its checksum is not the one that the archive says.'),
  ],
  [
    'a file whose packed bytes end too early',
    { content: 'abc'.repeat(50), says: { packedBytes: 4 } },
    unreadable('The archive is damaged there.'),
  ],
  [
    'a file that lies where none is',
    { content: 'abc', says: { at: 150 } },
    unreadable('The archive is damaged there.'),
  ],
  [
    'a file that lies beyond the end',
    { content: 'abc', says: { at: 0x7fffffff } },
    unreadable('The archive is damaged there.'),
  ],
  [
    'a file whose packed bytes go beyond the end',
    { content: 'abc', says: { packedBytes: 5000, at: 500 } },
    unreadable('The archive is damaged there.'),
  ],
]

it.each(CASES)('%s is refused, and its neighbours are read', async (_, entry, refusal) => {
  expect(await readAmongGood([{ name: PATH, ...entry }])).toEqual([...GOOD, [PATH, { refusal }]])
})

it('bytes that do not unpack are refused', async () => {
  const packed = deflateRawSync('abc'.repeat(100))
  packed.fill(0xff, 2)
  const entry = { name: PATH, method: 8, content: packed, says: { bytes: 300 } }
  const read = await readAmongGood([entry])
  expect(read).toEqual([...GOOD, [PATH, { refusal: unreadable('The archive is damaged there.') }]])
})

it('what is small may be as tightly packed as it likes', async () => {
  const read = await readAmongGood([{ name: PATH, content: new Uint8Array(MIB) }])
  expect(read).toEqual([...GOOD, [PATH, { text: '\0'.repeat(MIB) }]])
})

it('folders of an archive are no files', async () => {
  expect(await readAmongGood([{ name: 'a/' }, { name: '../b/' }])).toEqual(GOOD)
})

function shared(path: string) {
  const reason = 'It lies in the same place of the archive as another file.'
  return [path, { refusal: { kind: 'unreadable', path, reason } }]
}

describe('entries that share their bytes', () => {
  it('are refused where one is the other', async () => {
    const at =
      localHeaderOf({ name: 'before.ts', content: 'before' }).length + deflateRawSync('before').length
    const read = await readAmongGood([
      { name: 'a', content: 'once' },
      { name: 'b', content: 'once', says: { at } },
    ])
    expect(read).toEqual([shared('a'), shared('b'), ...GOOD])
  })

  it('are refused where one holds the header of the next, as the smallest bombs do', async () => {
    const inner = { name: 'b', method: 'stored', content: 'kernel' } as const
    const content = Buffer.concat([localHeaderOf(inner), Buffer.from(inner.content)])
    const start = localHeaderOf({ name: 'before.ts' }).length + deflateRawSync('before').length
    const read = await readAmongGood([
      { name: 'a', method: 'stored', content },
      { ...inner, says: { at: start + LOCAL_HEADER + 1 } },
    ])
    expect(read).toEqual([shared('a'), shared('b'), ...GOOD])
  })
})
