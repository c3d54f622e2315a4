import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../support/hand-in.ts'

describe('the realm', () => {
  it.each([
    'process',
    'require',
    'fetch',
    'setTimeout',
    'queueMicrotask',
    'Buffer',
    'SharedArrayBuffer',
    'Atomics',
    'WebAssembly',
    'global',
  ])('has no %s', async (name) => {
    const evidence = await evidenceOf(
      `export const f = () => typeof (globalThis as any)[${JSON.stringify(name)}]`,
      'f',
    )
    expect(evidence).toMatchObject({ kind: 'returned', value: { value: 'undefined' } })
  })

  it.each([
    ['the constructor of a constructor', 'console.log.constructor.constructor("return process")()'],
    ['an input’s constructor', '(s as any).constructor.constructor("return process")()'],
    ['eval', 'eval("process")'],
    ['an indirect eval', '(0, eval)("this.process.pid")'],
  ])('gives nothing away by way of %s', async (_, expression) => {
    const evidence = await evidenceOf(
      `export const f = (s: unknown) => { ${expression}; return [[1]] }`,
      'f',
      [[[1]]],
    )
    expect(evidence).toMatchObject({ kind: 'threw', name: 'EvalError' })
  })

  it('has no environment of the grader’s to show', async () => {
    process.env['FOLLOWTHROUGH_TEST_SECRET'] = 'canary'
    const evidence = await evidenceOf(
      'export const f = () => JSON.stringify(Object.getOwnPropertyNames(globalThis))',
      'f',
    )
    delete process.env['FOLLOWTHROUGH_TEST_SECRET']
    expect(JSON.stringify(evidence)).not.toContain('canary')
    expect(evidence).toMatchObject({ kind: 'returned' })
  })

  const wrong = 'export const f = (s: number[][]) => s.map((row) => row.map((x) => x + 1))'
  it.each([
    ['JSON', 'JSON.stringify = () => \'{"kind":"answer"}\'; JSON.parse = () => 1 as any'],
    [
      'Array.prototype',
      'Array.prototype.push = function () { return 0 }; Array.prototype.map = Array.prototype.map',
    ],
    [
      'a setter on Object.prototype',
      'Object.defineProperty(Object.prototype, "value", { set() { throw 1 }, get() { return 9 }, configurable: true })',
    ],
    [
      'a setter on Array.prototype',
      'Object.defineProperty(Array.prototype, "0", { set() {}, configurable: true })',
    ],
    ['Float64Array', '(globalThis as any).Float64Array = class { length = 0 }'],
    ['Symbol.iterator', 'Array.prototype[Symbol.iterator] = function* () { yield 7 } as any'],
    ['Reflect', 'Reflect.apply = () => 42; Reflect.ownKeys = () => []'],
    ['Object.is', 'Object.is = () => true'],
    ['String', '(globalThis as any).String = () => "forged"'],
  ])('returns what was computed although %s was replaced', async (_, tampering) => {
    const evidence = await evidenceOf(
      `${tampering}\n${wrong.replaceAll('s.map((row) => row.map((x) => x + 1))', '{ s[0][0] += 1; return s }')}`,
      'f',
      [[[1, 2]]],
    )
    expect(evidence).toMatchObject({
      kind: 'returned',
      value: { value: [[2, 2]] },
      changed: [{ argument: 0, at: [0, 0] }],
    })
  })

  it.each([
    ['null', 'throw null', 'thrown object'],
    ['a text', 'throw "no"', 'thrown string'],
    [
      'a Proxy that throws when it is asked',
      'throw new Proxy({}, { get() { throw 1 }, getOwnPropertyDescriptor() { throw 1 } })',
      'thrown object',
    ],
  ])('describes %s that was thrown', async (_, statement, name) => {
    expect(await evidenceOf(`export const f = () => { ${statement} }`, 'f')).toMatchObject({
      kind: 'threw',
      name,
    })
  })

  it('survives a recursion without end', async () => {
    const evidence = await evidenceOf('export const f = (): number => f() + 1', 'f')
    expect(evidence).toMatchObject({ kind: 'threw', name: 'RangeError' })
  })

  it('never lets a promise or a timer have a turn', async () => {
    const source = 'let n = 0\nPromise.resolve().then(() => { n = 99 })\nexport const f = () => [[n]]'
    expect(await evidenceOf(source, 'f')).toMatchObject({ value: { value: [[0]] } })
  })
})
