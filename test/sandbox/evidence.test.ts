import { describe, expect, it } from 'vitest'
import { evidenceOf, handIn, probe } from '../support/hand-in.ts'
import { studentChildren } from './student-children.ts'

describe('a call', () => {
  it('that returns is returned, number for number', async () => {
    const source = 'export const echo = (m: number[][]) => m.map((row) => [...row])'
    const given = [
      [1.5, -0],
      [NaN, -Infinity],
    ]
    const evidence = await evidenceOf(source, 'echo', [given])
    expect(evidence).toEqual({
      kind: 'returned',
      value: { kind: 'readable', value: given },
      again: null,
      later: null,
      alone: null,
      changed: [],
      sharedRows: false,
      printed: '',
    })
  })

  it('that throws names the error and the line and column in the student’s own file', async () => {
    const source = [
      'type Matrix = number[][]',
      'export function softmax(s: Matrix): Matrix {',
      '  const rows: Matrix | undefined = undefined',
      '  return rows!.map((row) => row)',
      '}',
    ].join('\n')
    expect(await evidenceOf(source, 'softmax', [[[1]]])).toMatchObject({
      kind: 'threw',
      name: 'TypeError',
      at: { file: 'attention.ts', line: 4, column: 16 },
      call: 1,
    })
  })

  it('of a function that is not exported is missing, and says what is exported', async () => {
    const source = 'export const casualMask = () => [[1]]; export const other = 3'
    expect(await evidenceOf(source, 'causalMask')).toEqual({
      kind: 'missing',
      exported: ['casualMask', 'other'],
      inDefault: [],
    })
  })

  it.each<[string, string, readonly string[]]>([
    [
      'an object',
      'const softmax = () => 1\nexport default { softmax, scale() {}, d: 3 }',
      ['softmax', 'scale'],
    ],
    ['a function', 'export default function softmax() {}', ['softmax']],
    ['a number', 'export default 3', []],
    ['no object that can be asked', 'export default new Proxy({}, { ownKeys() { throw 1 } })', []],
  ])('of a function that may be in the default export says what is: %s', async (_, source, inDefault) => {
    expect(await evidenceOf(source, 'causalMask')).toEqual({
      kind: 'missing',
      exported: ['default'],
      inDefault,
    })
  })

  it('of a function that is exported in the older way is a call like any other', async () => {
    const source = 'const softmax = () => [[1]]\nmodule.exports = { softmax }'
    expect(await evidenceOf(source, 'softmax')).toMatchObject({ kind: 'returned' })
  })

  it('that never ends is timed out, and other exports keep their evidence', async () => {
    const source = 'export function hang() { for (;;) {} }\nexport const fine = () => [[1]]'
    const probes = [
      { ...probe('hang'), id: 'hang/1' },
      { ...probe('hang'), id: 'hang/2' },
      { ...probe('fine'), id: 'fine/1' },
    ]
    const evidence = await handIn({ 'attention.ts': source }, (sandbox) => sandbox.run(probes))
    // Two calls were asked for; the first alone, tried once more, was late already.
    expect(evidence.get('hang/1')).toEqual({ kind: 'timed-out', during: 'call', limitMs: 500, tries: 2 })
    expect(evidence.get('hang/2')).toEqual({ kind: 'not-run', because: 'stage-stopped' })
    expect(evidence.get('fine/1')).toMatchObject({ kind: 'returned', value: { value: [[1]] } })
  })

  it('that comes when no time is left is not run', async () => {
    const source = 'export function a() { for (;;) {} }\nexport const b = () => [[1]]'
    const run = await handIn({ 'attention.ts': source }, (sandbox) => sandbox.run([probe('a'), probe('b')]), {
      totalMs: 300,
    })
    // It was not given the time that a call may take, so it is not blamed for taking more.
    expect(run.get('a/test')).toEqual({ kind: 'not-run', because: 'no-time-left' })
    expect(run.get('b/test')).toEqual({ kind: 'not-run', because: 'no-time-left' })
  })

  it('that fills the heap is stopped by memory', async () => {
    const source = 'export function fill() { const all = []; for (;;) all.push(new Array(1000).fill(1.5)) }'
    expect(await evidenceOf(source, 'fill', [], { limitMs: 20_000 })).toEqual({
      kind: 'stopped',
      by: 'memory',
      detail: '64 MB',
    })
  })

  it('that returns more numbers than it may is stopped by output, and its child lives on', async () => {
    const source = 'export const large = () => [new Array(20000).fill(1)]; export const fine = () => [[1]]'
    const run = await handIn({ 'attention.ts': source }, (sandbox) =>
      sandbox.run([probe('large'), probe('fine')]),
    )
    expect(run.get('large/test')).toMatchObject({ kind: 'stopped', by: 'output' })
    expect(run.get('fine/test')).toMatchObject({ kind: 'returned' })
  })

  it('whose process is ended from outside is stopped by a crash', async () => {
    const source = 'export function wait() { for (;;) {} }'
    const evidence = await handIn({ 'attention.ts': source }, async (sandbox) => {
      const running = sandbox.run([probe('wait', [], { limitMs: 20_000 })])
      await new Promise((resolve) => setTimeout(resolve, 200))
      for (const pid of studentChildren()) process.kill(pid, 'SIGKILL')
      return (await running).get('wait/test')
    })
    expect(evidence).toEqual({ kind: 'stopped', by: 'crash', detail: 'it was ended by SIGKILL' })
  })
})

it('an await outside of every function is told as what it is, with its place', async () => {
  const source = 'const x = 1\nawait x\nexport const f = () => [[x]]'
  const problem = await handIn({ 'attention.ts': source }, (sandbox) => Promise.resolve(sandbox.loadProblem))
  expect(problem).toMatchObject({
    kind: 'syntax',
    message: expect.stringContaining('await stands outside of every function'),
    at: { line: 2, column: 1 },
  })
})

describe('what is not a crash', () => {
  it.each([
    [
      'many texts',
      'export const f = () => Array.from({ length: 64 }, () => Array(64).fill((1 / 3).toFixed(8)))',
      { kind: 'returned' },
    ],
    [
      'a flood of control characters',
      'export const f = () => { console.log("\\0".repeat(1e5)); return [[1]] }',
      { kind: 'returned' },
    ],
    [
      'an export that throws when it is read',
      'module.exports = { get f() { throw new RangeError("no") } }',
      { kind: 'threw', name: 'RangeError' },
    ],
    [
      'rows without entries, by the million',
      'export const f = () => Array(1e7).fill([])',
      { kind: 'stopped', by: 'output' },
    ],
    [
      'a regular expression that the engine refuses',
      'export const f = () => /(/',
      {
        kind: 'not-loaded',
        problem: {
          kind: 'threw',
          name: 'SyntaxError',
          message: expect.stringContaining('regular expression'),
        },
      },
    ],
  ])('%s', async (_, source, evidence) => {
    expect(await evidenceOf(source, 'f')).toMatchObject(evidence)
  })

  it('six large arguments that were all changed', async () => {
    const large = Array.from({ length: 50 }, () => Array<number>(50).fill(1))
    const source =
      'export const f = (...all: number[][][]) => { for (const m of all) m[0]![0] = 2; return [[1]] }'
    const evidence = await evidenceOf(source, 'f', Array(6).fill(large), { maxCells: 2500 })
    expect(evidence.kind === 'returned' ? evidence.changed.length : evidence).toBe(6)
  })

  it('two runs at once: they come one after the other', async () => {
    const [first, second] = await handIn({ 'attention.ts': 'export const f = () => [[1]]' }, (sandbox) =>
      Promise.all([sandbox.run([probe('f')]), sandbox.run([probe('f')])]),
    )
    expect([first.get('f/test'), second.get('f/test')]).toMatchObject([
      { kind: 'returned' },
      { kind: 'returned' },
    ])
  })
})

it('a ruler of a quarter of a million dashes in a comment is no reason to wait', async () => {
  const source = `// ${'-'.repeat(250_000)}\nexport const f = () => [[1]]`
  expect(await evidenceOf(source, 'f')).toMatchObject({ kind: 'returned' })
})

it('a syntax error’s column counts characters, not bytes', async () => {
  const problem = await handIn({ 'attention.ts': 'const s = "√√√é"; const b c = 2' }, (sandbox) =>
    Promise.resolve(sandbox.loadProblem),
  )
  expect(problem).toMatchObject({ kind: 'syntax', at: { line: 1, column: 27 } })
})

it('an error with a very long message still has its place', async () => {
  const source = 'export const f = () => {\n  throw new Error("x".repeat(10000))\n}'
  expect(await evidenceOf(source, 'f')).toMatchObject({ kind: 'threw', at: { line: 2, column: 9 } })
})

it('says as well where the line that threw was called from, on another line', async () => {
  const source = 'function g(): never {\n  throw new Error("no")\n}\nexport function f() {\n  return g()\n}'
  expect(await evidenceOf(source, 'f')).toMatchObject({ at: { line: 2 }, calledAt: { line: 5 } })
})

describe('a module', () => {
  it('that hangs while loading is timed out at load for every probe', async () => {
    const source = 'for (;;) {}\nexport const a = () => [[1]]'
    const run = await handIn({ 'attention.ts': source }, (sandbox) => sandbox.run([probe('a'), probe('b')]))
    expect([...run.values()]).toEqual([
      { kind: 'timed-out', during: 'load', limitMs: 1500, tries: 2 },
      { kind: 'timed-out', during: 'load', limitMs: 1500, tries: 2 },
    ])
  })

  it.each([
    [
      'throws',
      'export const a = 1\nthrow new RangeError("too early")',
      { kind: 'threw', name: 'RangeError', message: 'too early', at: { line: 2 } },
    ],
    [
      'is no TypeScript',
      'export const a = 1\nconst b c = 2',
      {
        kind: 'syntax',
        at: { file: 'attention.ts', line: 2, column: 9 },
        source: { before: 'const b ', after: 'c = 2' },
      },
    ],
    [
      'imports a part of Node',
      "const x = 1\nimport { readFileSync } from 'node:fs'\nexport const a = () => readFileSync('x')",
      { kind: 'import', specifier: 'node:fs', at: { file: 'attention.ts', line: 2 } },
    ],
    [
      'imports from outside its folder',
      "import { b } from '../secret'\nexport const a = () => b",
      { kind: 'import', specifier: '../secret', at: { line: 1 } },
    ],
    [
      'imports a file that is not there',
      "import { b } from './matrx'\nexport const a = () => b",
      { kind: 'import', specifier: './matrx', at: { line: 1 } },
    ],
    [
      'has brackets nested too deeply',
      `export const a = ${'('.repeat(1500)}1${')'.repeat(1500)}`,
      { kind: 'unreadable-file' },
    ],
    ['contains a NUL', 'export const a = 1\0', { kind: 'unreadable-file' }],
    [
      'is UTF-16',
      new Uint8Array([0xff, 0xfe, 0x65, 0x00]),
      { kind: 'unreadable-file', message: expect.stringContaining('UTF-16') },
    ],
    ['is too large', `// ${'x'.repeat(300 * 1024)}`, { kind: 'unreadable-file' }],
  ])('that %s is not loaded, and says where', async (_, source, problem) => {
    const { found, evidence } = await handIn({ 'attention.ts': source }, async (sandbox) => ({
      found: sandbox.loadProblem,
      evidence: (await sandbox.run([probe('a')])).get('a/test'),
    }))
    expect(found).toMatchObject(problem)
    expect(evidence).toMatchObject({ kind: 'not-loaded', problem })
  })

  it('may import its own files, in a ring too', async () => {
    const files = {
      'attention.ts':
        "import { twice } from './lib/twice.js'\nexport const one = 1\nexport const a = () => [[twice(2)]]",
      'lib/twice.ts': "import { one } from '../attention'\nexport const twice = (x: number) => 2 * x * one",
    }
    const run = await handIn(files, (sandbox) => sandbox.run([probe('a')]))
    expect(run.get('a/test')).toMatchObject({ kind: 'returned', value: { value: [[4]] } })
  })
})

it('leaves no process behind', async () => {
  await evidenceOf('export function hang() { for (;;) {} }', 'hang')
  expect(studentChildren()).toEqual([])
})
