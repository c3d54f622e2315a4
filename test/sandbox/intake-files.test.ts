import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, MOST_FILES } from '../../harness/sandbox/compile.ts'
import { readSource } from '../../harness/sandbox/read-source.ts'
import { withFiles, type Files } from '../support/hand-in.ts'

const FINE = 'export const a = () => [[1]]'

/** What is said of the module in a folder that `make` has had its way with. */
function problemOf(files: Files, make: (folder: string) => void = () => {}) {
  return withFiles(files, async (folder) => {
    make(folder)
    return (await compile(join(folder, 'attention.ts'))).problem
  })
}

/** A pipe, or a device by its numbers. */
const makeNode = (path: string, ...kind: readonly string[]) => spawnSync('mknod', [path, ...kind])

const refused = (message: string, file = 'attention.ts') => ({
  kind: 'unreadable-file',
  file,
  message: expect.stringContaining(message),
})

describe('what is no file is refused without being opened', () => {
  it.each<[string, string, (path: string) => void]>([
    ['a folder', 'It is a folder', (path) => mkdirSync(path)],
    ['a pipe that nobody writes to', 'not a regular file', (path) => makeNode(path, 'p')],
    ['a link to a device', 'a link', (path) => symlinkSync('/dev/zero', path)],
    ['a link to itself', 'a link', (path) => symlinkSync(path, path)],
    ['a link to nothing', 'a link', (path) => symlinkSync('/nowhere', path)],
  ])('%s', async (_, message, make) => {
    expect(await problemOf({}, (folder) => make(join(folder, 'attention.ts')))).toEqual(refused(message))
  })

  it.runIf(process.getuid?.() === 0)('a device', async () => {
    expect(await problemOf({}, (folder) => makeNode(join(folder, 'attention.ts'), 'c', '1', '5'))).toEqual(
      refused('not a regular file'),
    )
  })

  it('a socket', async () => {
    await withFiles({}, async (folder) => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(join(folder, 'attention.ts'), resolve))
      try {
        expect((await compile(join(folder, 'attention.ts'))).problem).toEqual(refused('not a regular file'))
      } finally {
        await new Promise((resolve) => server.close(resolve))
      }
    })
  })

  it('an import that is a folder with a name like a file', async () => {
    const files = { 'attention.ts': "import { b } from './b.ts'\nexport const a = b" }
    const { refusals } = await withFiles(files, async (folder) => {
      mkdirSync(join(folder, 'b.ts'))
      return moduleOf(await compile(join(folder, 'attention.ts')))
    })
    expect(refusals.get('./b.ts')).toContain('There is no file b.ts there')
  })
})

function moduleOf({ modules }: Awaited<ReturnType<typeof compile>>) {
  const found = modules.get('attention.ts')
  if (found === undefined) throw new Error('attention.ts was not compiled')
  return found
}

describe('a file that is not the same while it is read', () => {
  it.each<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, `//${'x'.repeat(1000)}\n`.repeat(200))],
    ['becomes empty', (path) => truncateSync(path)],
    ['becomes a link to another', (path) => swap(path, () => symlinkSync('/etc/passwd', path))],
    ['becomes a pipe', (path) => swap(path, () => makeNode(path, 'p'))],
    ['becomes another file', (path) => swap(path, () => writeFileSync(path, 'secret'))],
    ['is gone', (path) => rmSync(path)],
  ])('%s: at any moment it is read as one of the two, refused, or a fault of ours', async (_, change) => {
    const seen = new Set<string>()
    for (let turn = 0; turn < 12; turn += 1) {
      await withFiles({ 'attention.ts': FINE }, async (folder) => {
        const path = join(folder, 'attention.ts')
        const reading = readSource(path, folder).then(
          (read) => (read.kind === 'source' ? read.text.slice(0, 40) : 'refused'),
          (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'thrown'),
        )
        await pass(turn)
        change(path)
        seen.add(await reading)
      })
    }
    const allowed = [FINE, `${FINE}//${'x'.repeat(10)}`, '', 'secret', 'refused', 'submission-unreadable']
    expect([...seen].filter((one) => !allowed.includes(one))).toEqual([])
  })
})

function swap(path: string, make: () => void): void {
  renameSync(path, `${path}.old`)
  make()
}

/** Lets the reading take some of its steps. */
async function pass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate)
}

describe('what cannot be read is a fault of the machine, not of the student', () => {
  const fault = { name: 'Fault', code: 'submission-unreadable' }

  it('a folder that is gone', async () => {
    await expect(compile('/nowhere/at/all/attention.ts')).rejects.toMatchObject({
      ...fault,
      message: expect.stringContaining('ENOENT'),
    })
  })

  it('a file that is gone', async () => {
    await expect(problemOf({})).rejects.toMatchObject(fault)
  })

  it.each([
    ['a file', (folder: string) => join(folder, 'attention.ts')],
    ['a folder', (folder: string) => folder],
  ])('%s without permission', async (_, closed) => {
    await asNobody(async () => {
      await withFiles({ 'attention.ts': FINE }, async (folder) => {
        chmodSync(closed(folder), 0)
        const compiling = compile(join(folder, 'attention.ts')).finally(() =>
          chmodSync(closed(folder), 0o700),
        )
        await expect(compiling).rejects.toMatchObject({
          ...fault,
          message: expect.stringContaining('EACCES'),
        })
      })
    })
  })
})

/** Permissions do not hold for root. */
async function asNobody(use: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    await use()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

describe('size', () => {
  const large = `// ${'x'.repeat(80)}\n`

  it.each<[string, string, string]>([
    ['20 MB', large.repeat(250_000), 'KiB; at most 256 KiB can be graded'],
    ['a minified megabyte', 'a=>b,'.repeat(200_000), 'It has 977 KiB; at most 256 KiB'],
    ['one byte too many', 'x'.repeat(256 * 1024 + 1), 'It has 257 KiB; at most 256 KiB'],
  ])('%s is refused, with how large it is and may be', async (_, text, message) => {
    expect(await problemOf({ 'attention.ts': text })).toEqual(refused(message))
  })

  it('of the most that is allowed is compiled', async () => {
    const text = FINE + '\n'.repeat(256 * 1024 - FINE.length)
    expect(await problemOf({ 'attention.ts': text })).toBeNull()
  })

  it('of all files together is bounded', async () => {
    const files: Record<string, string> = { 'attention.ts': "import './b0'" }
    for (let i = 0; i < 5; i += 1) files[`b${i}.ts`] = `import './b${i + 1}'\n${'// x\n'.repeat(50_000)}`
    files['b5.ts'] = FINE
    expect(await problemOf(files)).toEqual(refused('more than 1 MiB together', 'b4.ts'))
  })

  it('in files is bounded: the one too many is named', async () => {
    const files: Record<string, string> = { 'attention.ts': "import './b1'" }
    for (let i = 1; i <= MOST_FILES; i += 1) files[`b${i}.ts`] = `import './b${i + 1}'`
    expect(await problemOf(files)).toEqual(refused('file 65 of your module', `b${MOST_FILES}.ts`))
  })
})
