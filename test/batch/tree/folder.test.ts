import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileNamed, outcomeOf, readAll, withTree } from './trees.ts'
import { withFiles } from '../../support/hand-in.ts'

const GOOD = ['good.ts', { text: 'good' }]

/** Makes something hostile beside a good file and says what reading all of it came to. */
function readBeside(make: (folder: string) => void | Promise<void>) {
  return withFiles({ 'good.ts': 'good' }, async (folder) => {
    await make(folder)
    return withTree(folder, readAll)
  })
}

it('a link to a file is not followed', async () => {
  const read = await readBeside((folder) => symlinkSync('good.ts', join(folder, 'link.ts')))
  expect(read).toEqual([GOOD, ['link.ts', { refusal: { kind: 'link', path: 'link.ts' } }]])
})

it('a link to a folder is not gone into', async () => {
  const read = await readBeside((folder) => symlinkSync('/', join(folder, 'all')))
  expect(read).toEqual([['all', { refusal: { kind: 'link', path: 'all' } }], GOOD])
})

it('a link to nothing and a link to itself are links', async () => {
  const read = await readBeside((folder) => {
    symlinkSync('nowhere', join(folder, 'a'))
    symlinkSync('b', join(folder, 'b'))
  })
  expect(read).toEqual([
    ['a', { refusal: { kind: 'link', path: 'a' } }],
    ['b', { refusal: { kind: 'link', path: 'b' } }],
    GOOD,
  ])
})

it('a pipe is not opened: nobody would ever write to it', async () => {
  const read = await readBeside((folder) => void execFileSync('mkfifo', [join(folder, 'pipe.ts')]))
  expect(read).toEqual([GOOD, ['pipe.ts', { refusal: { kind: 'no-file', path: 'pipe.ts' } }]])
})

it('a socket is no file', async () => {
  const server = createServer()
  const read = await readBeside(
    (folder) => new Promise((resolve) => void server.listen(join(folder, 'socket.ts'), resolve)),
  )
  server.close()
  expect(read).toEqual([GOOD, ['socket.ts', { refusal: { kind: 'no-file', path: 'socket.ts' } }]])
})

function bad(path: string) {
  return [path, { refusal: { kind: 'bad-name', path } }]
}

it('a name that is no text is refused, and so is one with a backslash or a line break', async () => {
  const read = await readBeside((folder) => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xff])]), 'x')
    writeFileSync(join(folder, 'b\\..\\c'), 'x')
    writeFileSync(join(folder, 'd\ne'), 'x')
  })
  expect(read).toEqual([bad('a\ufffd'), bad('b\\..\\c'), bad('d\ne'), GOOD])
})

it('names that differ in capitals only are refused, as they are of an archive', async () => {
  const read = await readBeside((folder) => writeFileSync(join(folder, 'Good.ts'), 'other'))
  expect(read).toEqual([
    ['Good.ts', { refusal: { kind: 'same-name', path: 'Good.ts', other: 'good.ts' } }],
    ['good.ts', { refusal: { kind: 'same-name', path: 'good.ts', other: 'Good.ts' } }],
  ])
})

it('a file of 1 GiB is refused by its size', async () => {
  const read = await readBeside((folder) => {
    writeFileSync(join(folder, 'huge'), '')
    truncateSync(join(folder, 'huge'), 1024 ** 3)
  })
  const refusal = { kind: 'too-large', path: 'huge', mostBytes: 32 * 1024 * 1024 }
  expect(read).toEqual([GOOD, ['huge', { refusal }]])
})

it('folders without end are not gone into for ever', async () => {
  const read = await readBeside((folder) => {
    mkdirSync(join(folder, 'a/'.repeat(200)), { recursive: true })
    writeFileSync(join(folder, 'a/'.repeat(32), 'last.ts'), 'last')
  })
  const path = 'a/'.repeat(33).slice(0, -1)
  const reason = 'It lies more than 32 folders deep.'
  expect(read).toEqual([
    [path, { refusal: { kind: 'unreadable', path, reason } }],
    [`${'a/'.repeat(32)}last.ts`, { text: 'last' }],
    GOOD,
  ])
})

/** What becomes of `lib/a.ts`, when its folder changes after it was listed. */
function readAfter(change: (folder: string) => void) {
  return withFiles({ 'class/lib/a.ts': 'listed', 'secret/a.ts': 'secret' }, (folder) =>
    withTree(join(folder, 'class'), async (tree) => {
      change(folder)
      return outcomeOf(() => fileNamed(tree, 'lib/a.ts').read())
    }),
  )
}

it('a file that a link replaces after it was listed is not followed', async () => {
  const read = await readAfter((folder) => {
    rmSync(join(folder, 'class/lib/a.ts'))
    symlinkSync(join(folder, 'secret/a.ts'), join(folder, 'class/lib/a.ts'))
  })
  expect(read).toEqual({ refusal: { kind: 'link', path: 'lib/a.ts' } })
})

it('a file whose folder a link replaces after it was listed is not followed', async () => {
  const read = await readAfter((folder) => {
    renameSync(join(folder, 'class/lib'), join(folder, 'class/old'))
    symlinkSync(join(folder, 'secret'), join(folder, 'class/lib'))
  })
  expect(read).toEqual({ refusal: { kind: 'link', path: 'lib/a.ts' } })
})

it('a file that grows after it was listed is read to a limit', async () => {
  const read = await readAfter((folder) => truncateSync(join(folder, 'class/lib/a.ts'), 33 * 1024 * 1024))
  expect(read).toEqual({ refusal: { kind: 'too-large', path: 'lib/a.ts', mostBytes: 32 * 1024 * 1024 } })
})

it('a file that is gone is refused with what the system says', async () => {
  const read = await readAfter((folder) => rmSync(join(folder, 'class/lib/a.ts')))
  const reason = 'The system does not let it be read (ENOENT).'
  expect(read).toEqual({ refusal: { kind: 'unreadable', path: 'lib/a.ts', reason } })
})

it('a folder in the place of a listed file is refused', async () => {
  const read = await readAfter((folder) => {
    rmSync(join(folder, 'class/lib/a.ts'))
    mkdirSync(join(folder, 'class/lib/a.ts'))
  })
  const reason = 'Something else took its place while it was being read.'
  expect(read).toEqual({ refusal: { kind: 'unreadable', path: 'lib/a.ts', reason } })
})
