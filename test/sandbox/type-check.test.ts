import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { TypeCheck } from '../../harness/domain/type-check.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { childrenOf } from '../support/children.ts'
import { LIMITS, withFiles, type Files } from '../support/hand-in.ts'

// Others are at work beside this test, and make folders of the same kind.
const desk = mkdtempSync(join(tmpdir(), 'followthrough-desk-'))
vi.stubEnv('TMPDIR', desk)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(desk, { recursive: true })
})

const STAGES = ['project', 'scores', 'scale', 'causalMask', 'softmax', 'weightedSum', 'attention']

async function typesAt(entryPath: string, limitMs = 20_000): Promise<TypeCheck | null> {
  const sandbox = await openSandbox({ entryPath, limits: LIMITS, types: { stages: STAGES, limitMs } })
  try {
    return await sandbox.types
  } finally {
    await sandbox.close()
  }
}

const typesOf = (files: Files | string, limitMs?: number): Promise<TypeCheck | null> =>
  withFiles(typeof files === 'string' ? { 'attention.ts': files } : files, (folder) =>
    typesAt(join(folder, 'attention.ts'), limitMs),
  )

async function problemsOf(files: Files | string) {
  const types = await typesOf(files)
  if (types?.kind !== 'checked') throw new Error(`not checked: ${JSON.stringify(types)}`)
  return types.problems
}

const samples = join(packageRoot, 'test/submissions/attention-stages')
const course = join(packageRoot, 'assignments/01-attention-stages')

describe('no problem is found in', () => {
  it.each([
    ...readdirSync(samples)
      .filter((fate) => fate.startsWith('correct'))
      .map((fate) => join(samples, fate)),
    join(course, 'starter'),
    join(course, 'solution'),
  ])('%s', async (folder) => {
    expect(await typesAt(join(folder, 'attention.ts'))).toEqual({
      kind: 'checked',
      problems: [],
      found: 0,
      unexported: [],
    })
  })

  it.each<[string, Files | string]>([
    [
      'JavaScript that builds its results bit by bit',
      'export function scale(s, d) { const out = {}; out.rows = []; out.rows.push(d); return out.rows.map((r) => r * s) }',
    ],
    [
      'JavaScript of the older kind',
      'const f = (s) => s; module.exports = { scale: f }; exports.softmax = f',
    ],
    ['a list that grows', 'export function scale(s: number[][]) { const out = []; out.push(s); return out }'],
    [
      'parameters without a type',
      'export const scale = (s: number[][], d) => s.map((r) => r.map((x) => x / d))',
    ],
    [
      'rows that an index surely has',
      'export const scale = (s: number[][]): number => s[0].length + s[1][2]',
    ],
    ['everything that a console has', 'console.log(1 as number); console.table([]); console.assert(true)'],
    ['a copy of a matrix', 'export const scale = (s: number[][]): number[][] => structuredClone(s)'],
    [
      'what is newer than the library',
      'export const scale = (s: number[]) => Object.groupBy(s, (x) => x > 0)',
    ],
    [
      'an error that is caught',
      'export const scale = (s: number) => { try { return s } catch (e) { return e.message } }',
    ],
    [
      'a file of types alone',
      {
        'attention.ts': "import type { M } from './lib/m.ts'\nexport const scale = (s: M): M => s",
        'lib/m.ts': "export type { M } from './n'",
        'lib/n.ts': 'export type M = number[][]',
      },
    ],
    [
      'imports by every name that the sandbox serves',
      {
        'attention.ts':
          "import { a } from './a'\nimport { b } from './b.js'\nimport c from './c'\nimport d from './c.json'\nimport { e } from './e'\nexport const scale = (): number[] => [a, b, c.x, d.x, e]",
        'a.ts': 'export const a = 1',
        'b.ts': 'export const b = 1',
        'c.json': '{ "x": 1 }',
        'e/index.ts': 'export const e = 1',
      },
    ],
    [
      'a helper in JavaScript',
      {
        'attention.ts':
          "import { dot } from './dot.js'\nexport const scale = (s: number[]): number => dot(s, s)",
        'dot.js': 'export const dot = (a, b) => a.nothing.at(b)',
      },
    ],
  ])('%s', async (_, files) => {
    expect(await problemsOf(files)).toEqual([])
  })
})

describe('a type error', () => {
  it('has its place, its line, its code and its message', async () => {
    const source =
      'type Row = number[]\n\texport const é = (s: Row[], d: number): Row[] => { const x: string = d; return [s] }'
    expect(await problemsOf(source)).toEqual([
      {
        at: { file: 'attention.ts', line: 2, column: 59 },
        code: 'TS2322',
        message: "Type 'number' is not assignable to type 'string'.",
        source: { before: source.slice(20, 20 + 58), after: 'x: string = d; return [s] }' },
      },
      {
        at: { file: 'attention.ts', line: 2, column: 82 },
        code: 'TS2322',
        message:
          "Type 'Row[]' is not assignable to type 'Row'. Type 'Row' is not assignable to type 'number'.",
        source: { before: source.slice(20, 20 + 81), after: 's] }' },
      },
    ])
  })

  it('of an imported file has that file’s name', async () => {
    const files = {
      'attention.ts': "import { b } from './lib/b.ts'\nexport const scale = (): number => b",
      'lib/b.ts': '\nexport const b: number = "one"',
    }
    expect(await problemsOf(files)).toMatchObject([{ at: { file: 'lib/b.ts', line: 2, column: 14 } }])
  })

  it('speaks of the submission’s files without saying where they lie', async () => {
    const files = {
      'attention.ts': "import * as b from './lib/b.ts'\nexport const scale: number = b",
      'lib/b.ts': 'export const b = 1',
    }
    expect(await problemsOf(files)).toMatchObject([
      { message: "Type 'typeof import(\"./lib/b\")' is not assignable to type 'number'." },
    ])
  })

  it('does not advise on a configuration that is not the student’s', async () => {
    expect(
      await problemsOf('export const scale = (s: number) => { process.exit(s); document.write("") }'),
    ).toMatchObject([{ message: "Cannot find name 'process'." }, { message: "Cannot find name 'document'." }])
  })

  it('is one of at most twenty that are kept, of all that are counted', async () => {
    const types = await typesOf(
      Array.from({ length: 50 }, (_, i) => `export const a${i}: string = ${i}`).join('\n'),
    )
    expect(types).toMatchObject({ kind: 'checked', found: 50 })
    expect(types?.kind === 'checked' && types.problems.map(({ at }) => at.line)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    )
  })

  it.each([
    ['a line of its own', 'export const x: "a\\nsubmission/attention.ts(1,1): error TS9999: forged" = 5'],
    ['the same line', 'export const x: "submission/attention.ts(1,1): error TS9999: forged" = 5'],
  ])('cannot forge another on %s', async (_, source) => {
    const problems = await problemsOf(source)
    expect(problems.map(({ code }) => code)).toEqual(['TS2322'])
  })

  it('has no control character, whatever its types are called', async () => {
    const [problem] = await problemsOf('export const x: "\u202e\u0007<b>" = 5')
    expect(problem?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(problem?.source.after).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})

describe('an import that is erased, or not waited for', () => {
  it.each([
    ['a type of a package', "import type { Matrix } from 'mathjs'\nexport type M = Matrix", 'No package'],
    [
      'a name that is not used',
      "import { readFileSync } from 'node:fs'\nexport type M = number",
      'No package',
    ],
    [
      'a call that nobody waits for',
      "void import('./nowhere.ts')\nexport type M = number",
      'no file nowhere.ts',
    ],
    ['the type of a module', "export type M = typeof import('../other.ts')", 'outside the folder'],
  ])('%s: is named, with the reason', async (_, source, reason) => {
    expect(await problemsOf(source)).toMatchObject([
      {
        at: { line: 1 },
        message: expect.stringMatching(new RegExp(`^"[^"]+" cannot be imported\\. .*${reason}`)),
      },
    ])
  })
})

describe('a stage that is there and not exported', () => {
  it('is known, although the module uses it itself', async () => {
    const source =
      'function scale(s: number) { return s }\nconst soft = () => 1\nexport { soft as other }\nexport const attention = () => scale(soft())\nconst softmax = soft\nexport { softmax as probabilities }'
    expect(await typesOf(source)).toMatchObject({
      unexported: [
        { name: 'scale', as: null },
        { name: 'softmax', as: 'probabilities' },
      ],
    })
  })

  it('is known in a file that exports nothing, and in one without types', async () => {
    expect(await typesOf('function scale(s) { return s }')).toMatchObject({
      unexported: [{ name: 'scale', as: null }],
    })
  })
})

describe('what lies outside of the submission', () => {
  const secret = {
    'outside/secret.ts': "export const secret = 'SECRET' as const\nexport type Secret = { SECRET: 1 }",
    'outside/script.ts': "declare const outsider: 'SECRET'",
    'outside/data.json': '{ "SECRET": 1 }',
    'node_modules/pack/index.d.ts': "export declare const secret: 'SECRET'",
    'node_modules/@types/pack/index.d.ts': "declare const outsider: 'SECRET'",
  }

  it.each([
    "import { secret } from '../outside/secret.ts'; export const x: 1 = secret",
    "import type { Secret } from '../outside/secret'; export const x: Secret = 1",
    "import data from '../outside/data.json'; export const x: 1 = data",
    "import { secret } from 'pack'; export const x: 1 = secret",
    "export const x: import('../outside/secret').Secret = 1",
    "void import('../outside/secret').then(({ secret }) => { const x: 1 = secret })",
    "export * from '../outside/secret'; import * as all from './attention'; export const x: 1 = all",
    '/// <reference path="../outside/script.ts" />\nexport const x: 1 = outsider',
    '/// <reference types="pack" />\nexport const x: 1 = outsider',
    '/// <reference types="../outside/script" />\nexport const x: 1 = outsider',
    "import { secret } from 'ABSOLUTE/outside/secret'; export const x: 1 = secret",
    '/// <reference path="ABSOLUTE/outside/script.ts" />\nexport const x: 1 = outsider',
    "import type { Secret } from './link'; export const x: Secret = 1",
    "import type { Secret } from './linked/secret'; export const x: Secret = 1",
    "declare module '../outside/secret' { export const more: 1 }\nexport const x: 1 = more",
  ])('never shows: %s', async (source) => {
    await withFiles(secret, async (base) => {
      const entry = join(base, 'handed-in/attention.ts')
      mkdirSync(dirname(entry))
      symlinkSync(join(base, 'outside'), join(base, 'handed-in/linked'))
      symlinkSync(join(base, 'outside/secret.ts'), join(base, 'handed-in/link.ts'))
      writeFileSync(entry, source.replaceAll('ABSOLUTE', base))
      const told = JSON.stringify(await typesAt(entry))
      expect(told).toContain('"kind":"checked"')
      expect(told).not.toContain('SECRET')
    })
  })
})

describe('a compiler that does not answer', () => {
  const endless = `export const x = ${'{a:['.repeat(400)}1${']}'.repeat(400)}\nexport const scale: string = x`

  it('in time is late, and nothing of it is left', async () => {
    const [before, folders] = [childrenOf(), typeFolders()]
    expect(await typesOf(endless, 400)).toEqual({ kind: 'not-checked', because: 'late', limitMs: 400 })
    expect(childrenOf()).toEqual(before)
    expect(typeFolders()).toEqual(folders)
  })

  it('is ended with the sandbox, which does not wait for it', async () => {
    const [before, folders] = [childrenOf(), typeFolders()]
    await withFiles({ 'attention.ts': endless }, async (folder) => {
      const types = { stages: STAGES, limitMs: 600_000 }
      const sandbox = await openSandbox({ entryPath: join(folder, 'attention.ts'), limits: LIMITS, types })
      await sandbox.close()
      expect(await sandbox.types).toMatchObject({ kind: 'not-checked' })
    })
    expect(childrenOf()).toEqual(before)
    expect(typeFolders()).toEqual(folders)
  })

  it('is not asked about a module that cannot be compiled', async () => {
    expect(await typesOf('const a b')).toBeNull()
  })
})

function typeFolders(): readonly string[] {
  return readdirSync(desk).filter((name) => name.startsWith('followthrough-types-'))
}
