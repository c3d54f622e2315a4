import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LoadProblem } from '../../harness/domain/evidence.ts'
import { compile } from '../../harness/sandbox/compile.ts'
import { handIn, probe, withFiles } from '../support/hand-in.ts'

function problemOf(content: string | Uint8Array): Promise<LoadProblem | null> {
  return withFiles(
    { 'attention.ts': content },
    async (folder) => (await compile(join(folder, 'attention.ts'))).problem,
  )
}

const refused = (message: string) => ({
  kind: 'unreadable-file',
  file: 'attention.ts',
  message: expect.stringContaining(message),
})

const FINE = 'export const a = () => [[1]]'
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()

describe('an encoding', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${FINE}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 without its mark', Buffer.from(FINE, 'utf16le'), 'UTF-16'],
    ['UTF-16, high byte first, with its mark', swapped(Buffer.from(`\ufeff${FINE}`, 'utf16le')), 'UTF-16'],
    ['UTF-16, high byte first, without its mark', swapped(Buffer.from(FINE, 'utf16le')), 'UTF-16'],
    ['Latin-1', Buffer.from(`// é\n${FINE}`, 'latin1'), 'not a UTF-8 text'],
    ['half a character', Buffer.from([...Buffer.from(FINE), 0xf0, 0x9f]), 'not a UTF-8 text'],
    ['a NUL in the middle', Buffer.from(`${FINE}\0`), 'NUL'],
    ['a program of the machine', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 'NUL'],
  ])('%s is refused by its name', async (_, bytes, message) => {
    expect(await problemOf(bytes)).toEqual(refused(message))
  })

  it.each([
    ['with the mark of UTF-8', `\ufeff${FINE}`],
    ['with line ends of an old Mac', `// one\r${FINE}\r// two`],
    ['with line ends of Windows', `// one\r\n${FINE}\r\n`],
    ['with letters of everywhere', `// é√漢𝜎\n${FINE}`],
  ])('%s is compiled, loaded and called', async (_, source) => {
    const evidence = await handIn({ 'attention.ts': source }, (sandbox) => sandbox.run([probe('a')]))
    expect([...evidence.values()]).toMatchObject([{ kind: 'returned', value: { value: [[1]] } }])
  })

  it.each([
    ['nothing', ''],
    ['nothing but space', ' \n\n'],
    ['nothing but a mark', '\ufeff'],
    ['nothing but a comment', '// to do'],
  ])('of a file with %s in it compiles into a module that exports nothing', async (_, source) => {
    const seen = await handIn({ 'attention.ts': source }, async (sandbox) => [
      sandbox.loadProblem,
      ...(await sandbox.run([probe('a')])).values(),
    ])
    expect(seen).toEqual([null, { kind: 'missing', exported: [], inDefault: [] }])
  })

  it('with line ends of an old Mac has the line of its slip', async () => {
    expect(await problemOf('// one\rexport const = 1\r')).toMatchObject({
      kind: 'syntax',
      at: { line: 2 },
      source: { before: 'export const ', after: '= 1' },
    })
  })
})

const nested = (open: string, inner: string, close: string, times: number) =>
  open.repeat(times) + inner + close.repeat(times)

describe('nesting', () => {
  it.each([
    ['round brackets', nested('(', '1', ')', 1001)],
    ['square brackets', nested('[', '1', ']', 100_000)],
    ['blocks', nested('{', '', '}', 20_000)],
    ['templates', nested('`${', '1', '}`', 40_000)],
    ['brackets of all kinds', nested('[({a:', '1', '})]', 20_000)],
    ['brackets that are never closed', '('.repeat(200_000)],
    ['brackets after many that close nothing', `// ${')'.repeat(5000)}\n${nested('(', '1', ')', 1001)}`],
  ])('of %s without end is refused in words', async (_, text) => {
    expect(await problemOf(`export const a = ${text}`)).toEqual(refused('nested more than 1000 deep'))
  })

  it('as deep as is allowed is compiled', async () => {
    expect(await problemOf(`export const a = ${nested('(', '1', ')', 1000)}`)).toBeNull()
  })
})

/** Not refused beforehand: the compiler's own limits hold, and then those of whoever runs it. */
const OUTCOMES = ['compiled', 'syntax', 'compile-time-out', 'unreadable-file']

describe('a chain without end ends, the next module is none the worse, and', () => {
  it.each([
    ['a sum of 100,000 terms', `1${'+1'.repeat(100_000)}`],
    ['50,000 choices, one after the other', `${'1?1:'.repeat(50_000)}1`],
    ['minus signs', `${'- '.repeat(100_000)}1`],
    ['signs of both kinds', `${'-+'.repeat(100_000)}1`],
    ['operators that are words', `${'typeof '.repeat(30_000)}1`],
    ['powers', `1${'**1'.repeat(80_000)}`],
    ['members', `a${'?.a'.repeat(80_000)}`],
    ['types in brackets of their own', `1 as ${nested('Array<', 'number', '>', 20_000)}`],
    ['types that are never closed', `1 as ${'Array<'.repeat(20_000)}`],
    ['an object of 20,000 keys', `{${Array.from({ length: 20_000 }, (_, i) => `k${i}:1`).join(',')}}`],
  ])('%s is compiled, or said to be what it is', async (_, expression) => {
    const source = `export const a = (a: any): any => (${expression})`
    const problem = await problemOf(source)
    expect(OUTCOMES).toContain(problem?.kind ?? 'compiled')
    expect(await problemOf(FINE)).toBeNull()
  })

  it.each([
    ['a sum of 100,000 terms', `1${'+1'.repeat(100_000)}`, ['returned', 'not-loaded', 'stopped', 'threw']],
    ['50,000 choices', `${'0?1:'.repeat(50_000)}1`, ['returned', 'not-loaded', 'stopped', 'threw']],
    ['100,000 minus signs', `${'- '.repeat(100_000)}1`, ['returned', 'not-loaded', 'stopped', 'threw']],
  ])('%s has evidence when it is loaded and called', async (_, expression, kinds) => {
    const source = `export const a = () => [[${expression}]]`
    const evidence = await handIn({ 'attention.ts': source }, (sandbox) => sandbox.run([probe('a')]))
    expect(kinds).toContain([...evidence.values()][0]?.kind)
  })
})

describe('what would compile into far more than was written is stopped, and said to be too large:', () => {
  it.each([
    ['a long text in an enum, used everywhere', longText(1000, 50_000), 'more than 8 MiB'],
    ['a text in an enum that doubles forty times', doubling(40), 'more memory than a compiler may have'],
    [
      'signs that break the compiler',
      `export const a = ${'-+'.repeat(100_000)}1`,
      'more memory than a compiler may have',
    ],
  ])('%s', async (_, source, message) => {
    expect(await problemOf(source)).toEqual(refused(message))
  })

  it('a little in each of many files, which are sent as one', async () => {
    const files: Record<string, string> = { 'attention.ts': "import './b0'" }
    for (let i = 0; i < 20; i += 1) files[`b${i}.ts`] = `import './b${i + 1}'\n${longText(100, 10_000)}`
    files['b20.ts'] = FINE
    const problem = await withFiles(
      files,
      async (folder) => (await compile(join(folder, 'attention.ts'))).problem,
    )
    expect(problem).toMatchObject({
      kind: 'unreadable-file',
      message: expect.stringContaining('more than 8 MiB'),
    })
  })
})

function longText(uses: number, length: number): string {
  return `const enum E { long = "${'x'.repeat(length)}" }\nexport const a = () => [${Array(uses).fill('E.long').join(',')}]`
}

function doubling(times: number): string {
  const members = Array.from({ length: times }, (_, i) => `a${i + 1} = a${i} + a${i}`)
  return `const enum E { a0 = "x", ${members.join(', ')} }\nexport const a = () => E.a${times}`
}
