import { expect, it } from 'vitest'
import type { Refusal } from '../../harness/domain/refusal.ts'
import { sayRefusal } from '../../harness/render/say-refusal.ts'

const MIB = 1024 * 1024

const CASES: readonly (readonly [Refusal, saw: string])[] = [
  [
    { kind: 'leads-outside', path: '../x', how: 'climbs' },
    '../x is a name that leads out of its own folder. Only names that stay inside of what is handed in are read.',
  ],
  [
    { kind: 'leads-outside', path: '/etc/x', how: 'absolute' },
    '/etc/x is a name that begins at the top of some computer. Only names that stay inside of what is handed in are read.',
  ],
  [{ kind: 'link', path: 'a.ts' }, 'a.ts is a link to another place, and only files themselves are read.'],
  [
    { kind: 'no-file', path: 'a.ts' },
    'a.ts is neither a file nor a folder but something of one computer, such as a pipe or a device.',
  ],
  [
    { kind: 'same-name', path: 'A.ts', other: 'a.ts' },
    'A.ts and a.ts are the same name on some systems, and which one is meant cannot be known.',
  ],
  [
    { kind: 'same-name', path: 'a.ts', other: 'a.ts' },
    'There are two files of the name a.ts, and which one is meant cannot be known.',
  ],
  [
    { kind: 'bad-name', path: '' },
    'The name of a file without a name cannot be kept on every system: it is too long, is no text, is a word that a system keeps for itself, or has a sign in it that is no part of a name.',
  ],
  [{ kind: 'too-many-files', most: 2000 }, 'There are more than 2000 files.'],
  [
    { kind: 'too-large', path: 'a', mostBytes: 32 * MIB },
    'a has more than 32 MiB, which is the most that is read of one file.',
  ],
  [
    { kind: 'too-large', path: 'a', mostBytes: 256 * 1024 },
    'a has more than 256 KiB, which is the most that is read of one file.',
  ],
  [
    { kind: 'too-much', mostBytes: 64 * MIB },
    'All files together have more than 64 MiB, which is the most that is read.',
  ],
  [
    { kind: 'bomb', path: 'a', mostRatio: 100 },
    'a would become more than 100 times as large by unpacking. Code never does, so it was not unpacked.',
  ],
  [
    { kind: 'encrypted', path: 'a.zip' },
    'a.zip is locked with a password, and only what is open can be read.',
  ],
  [
    { kind: 'archive-in-archive', path: 'b.zip' },
    'b.zip is an archive inside of another archive, and only the outer one is opened.',
  ],
  [
    { kind: 'unreadable', path: 'a', reason: 'The archive is damaged there.' },
    'a could not be read: The archive is damaged there.',
  ],
]

it.each(CASES)('says of %j what was seen, and what to try', (refusal, saw) => {
  const said = sayRefusal(refusal)
  expect(said.saw).toBe(saw)
  expect(said.try).toMatch(/^[A-Z].{20,}\.$/)
})

it('repeats of a long name only its beginning', () => {
  const { saw } = sayRefusal({ kind: 'link', path: 'x'.repeat(60_000) })
  expect(saw.length).toBeLessThan(200)
})
