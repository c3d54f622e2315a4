import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LoadProblem } from '../../harness/domain/evidence.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { handIn, LIMITS, probe, type Files } from '../support/hand-in.ts'

/** What is said of the module at once, which has to be what every probe is told afterwards. */
async function problemOf(files: Files): Promise<LoadProblem | null> {
  return handIn(files, async (sandbox) => {
    const run = await sandbox.run([probe('a'), probe('b')])
    const told = { kind: 'not-loaded', problem: sandbox.loadProblem }
    expect([...run.values()]).toEqual([told, told])
    expect(sandbox.exported).toEqual([])
    return sandbox.loadProblem
  })
}

describe('a link', () => {
  it.each([
    ['as the file handed in', 'attention.ts', {}],
    [
      'as a file that is imported',
      'extra.ts',
      { 'attention.ts': "import { b } from './extra'\nexport const a = () => b" },
    ],
  ])('%s is refused, wherever it leads', async (_, name, files: Files) => {
    await inTwoFolders(files, async (folder, outside) => {
      writeFileSync(join(outside, 'secret.ts'), 'export const b = 42')
      symlinkSync(join(outside, 'secret.ts'), join(folder, name))
      expect(await openedIn(folder)).toEqual({
        kind: 'unreadable-file',
        file: name,
        message: expect.stringContaining('link'),
      })
    })
  })

  it('to a folder outside does not bring its files in', async () => {
    const files = { 'attention.ts': "import { b } from './lib/secret'\nexport const a = () => b" }
    await inTwoFolders(files, async (folder, outside) => {
      writeFileSync(join(outside, 'secret.ts'), 'export const b = 42')
      symlinkSync(outside, join(folder, 'lib'))
      expect(await openedIn(folder)).toMatchObject({
        kind: 'import',
        specifier: './lib/secret',
        at: { file: 'attention.ts', line: 1 },
        message: expect.stringContaining('outside the folder'),
      })
    })
  })
})

async function inTwoFolders(files: Files, use: (folder: string, outside: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  const outside = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  try {
    await use(folder, outside)
  } finally {
    for (const made of [folder, outside]) rmSync(made, { recursive: true, force: true })
  }
}

async function openedIn(folder: string): Promise<LoadProblem | null> {
  const sandbox = await openSandbox({ entryPath: join(folder, 'attention.ts'), limits: LIMITS })
  await sandbox.close()
  return sandbox.loadProblem
}

describe('a file that cannot be graded', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['too large', `// ${'x'.repeat(256 * 1024)}`, '256 KiB'],
    ['UTF-16, high byte first', new Uint8Array([0xfe, 0xff, 0, 0x65]), 'UTF-16'],
    ['Latin-1', new Uint8Array([0x2f, 0x2f, 0xe9, 0x0a]), 'not a UTF-8 text'],
    ['with a NUL', 'export const a = "\0"', 'NUL'],
    ['nested too deeply', '['.repeat(1001), 'nested'],
    ['with negations without end', `export const a = ${'!'.repeat(201)}1`, '!'],
  ])('%s is refused in words', async (_, content, word) => {
    expect(await problemOf({ 'attention.ts': content })).toEqual({
      kind: 'unreadable-file',
      file: 'attention.ts',
      message: expect.stringContaining(word),
    })
  })

  it('as deep as is allowed, and with the mark of UTF-8, is none', async () => {
    const source = `\ufeffexport const a = () => ${'['.repeat(999)}1${']'.repeat(999)}`
    const found = await handIn({ 'attention.ts': source }, (sandbox) => Promise.resolve(sandbox.loadProblem))
    expect(found).toBeNull()
  })

  it('that is imported is refused under its own name', async () => {
    const files = { 'attention.ts': "import './notes/b'", 'notes/b.ts': 'const b = 1\0' }
    expect(await problemOf(files)).toMatchObject({ kind: 'unreadable-file', file: 'notes/b.ts' })
  })
})

describe('an import that cannot be served', () => {
  it.each([
    ['a part of Node', 'node:fs', 'No package'],
    ['a part of Node by its old name', 'fs', 'No package'],
    ['a package', 'mathjs', 'No package'],
    ['an absolute path', '/etc/passwd', 'one computer only'],
    ['a file of another folder', '../secret', 'outside the folder'],
    ['a file of another folder, in disguise', './lib/../../secret', 'outside the folder'],
    ['a file that is not there', './matrx', 'matrix.ts'],
  ])('%s: the line, the name, and why', async (_, specifier, reason) => {
    const problem = await problemOf({
      'matrix.ts': 'export const b = 1',
      'attention.ts': `// Stage 1\n\nimport { b } from '${specifier}'\nexport const a = () => b`,
    })
    expect(problem).toMatchObject({
      kind: 'import',
      specifier,
      at: { file: 'attention.ts', line: 3 },
      message: expect.stringContaining(reason),
    })
  })

  it('is placed in the file that asks for it', async () => {
    const problem = await problemOf({
      'attention.ts': "import { b } from './lib/b.ts'\nexport const a = () => b",
      'lib/b.ts': "\nexport { readFileSync as b } from 'node:fs'",
    })
    expect(problem).toMatchObject({ kind: 'import', at: { file: 'lib/b.ts', line: 2 } })
  })

  it('of a type alone is no import', async () => {
    const source = "import type { Matrix } from 'mathjs'\nexport const a = (m: Matrix) => [[1]]"
    expect(await handIn({ 'attention.ts': source }, (s) => Promise.resolve(s.loadProblem))).toBeNull()
  })
})

it('a slip of syntax in an imported file has its place and its line', async () => {
  const problem = await problemOf({
    'attention.ts': "import { b } from './b'\nexport const a = () => b",
    'b.ts': '// √\nexport const b = [1, 2\nexport const c = 3\n',
  })
  expect(problem).toEqual({
    kind: 'syntax',
    message: expect.stringContaining('export'),
    at: { file: 'b.ts', line: 3, column: 1 },
    source: { before: '', after: 'export const c = 3' },
  })
})

it('an error while an imported file is loaded has its place, message and name', async () => {
  const problem = await problemOf({
    'attention.ts': "import { b } from './b'\nexport const a = () => b",
    'b.ts': '\ntype N = number\nexport const b: N = ((): N => { throw new RangeError("early") })()',
  })
  expect(problem).toEqual({
    kind: 'threw',
    name: 'RangeError',
    message: 'early',
    at: { file: 'b.ts', line: 3, column: 39 },
  })
})
