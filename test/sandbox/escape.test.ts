import { readFileSync, readlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidenceOf, handIn, probe } from '../support/hand-in.ts'
import { studentChildren } from './student-children.ts'

/** What a text of student code computes inside the sandbox. */
async function computed(expression: string): Promise<unknown> {
  const evidence = await evidenceOf(`export const f = (s: any): any => ${expression}`, 'f', [[[1, 2]]])
  if (evidence.kind !== 'returned') return evidence
  return evidence.value.kind === 'readable' ? evidence.value.value : evidence.value
}

describe('inside the realm', () => {
  it.each([
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'performance',
    'crypto',
    'XMLHttpRequest',
    'WebSocket',
    'Worker',
    'navigator',
    'URL',
    'TextDecoder',
    'AbortController',
    'MessageChannel',
    '__filename',
    '__dirname',
    'gc',
    'ShadowRealm',
  ])('there is no %s', async (name) => {
    expect(await computed(`typeof (globalThis as any)[${JSON.stringify(name)}]`)).toBe('undefined')
  })

  it('nothing of the harness is a global', async () => {
    const names = await computed('Object.getOwnPropertyNames(globalThis)')
    expect(names).toContain('Math')
    expect(names).not.toContain('prelude')
  })

  it('import() brings nothing in: its promise never has a turn', async () => {
    const source = [
      'let got: unknown = "nothing"',
      'for (const name of ["node:fs", "fs", "process", "/etc/passwd"]) import(name).then((m) => { got = m })',
      'export const f = () => String(got)',
    ].join('\n')
    expect(await evidenceOf(source, 'f')).toMatchObject({ value: { value: 'nothing' } })
    expect(await computed('import("node:fs")')).toMatchObject({ kind: 'unreadable', what: 'a Promise' })
  })

  it('a stack’s call sites hand out no function and no object of the harness', async () => {
    const source = [
      'export const f = () => {',
      '  const E: any = Error',
      '  E.stackTraceLimit = Infinity',
      '  E.prepareStackTrace = (_: unknown, sites: unknown) => sites',
      '  const sites: any[] = new E("x").stack',
      '  return sites.filter((site) => !site.getFileName()?.startsWith("submission/"))',
      '    .map((site) => [typeof site.getThis(), typeof site.getFunction()])',
      '}',
    ].join('\n')
    const evidence = await evidenceOf(source, 'f')
    const seen =
      evidence.kind === 'returned' && evidence.value.kind === 'readable' ? evidence.value.value : evidence
    expect(Array.isArray(seen) && seen.length > 2).toBe(true)
    expect(new Set(JSON.stringify(seen).match(/\w+/g))).toEqual(new Set(['undefined']))
  })

  it('caller leads nowhere', async () => {
    const source = 'export const f = function g() { return [String((g as any).caller)] }'
    expect(await evidenceOf(source, 'f')).toMatchObject({ kind: 'threw', name: 'TypeError' })
  })

  it.each([
    ['a function of the console', 'console.log'],
    ['the inputs', 's'],
    ['the rows of the inputs', 's[0]'],
    ['an error of the engine', '(() => { try { null!.x } catch (e) { return e } })()'],
    [
      'the error of running out of stack',
      '(() => { const r = (): number => r() + 1; try { return r() } catch (e) { return e } })()',
    ],
    ['the way to copy', 'structuredClone'],
    ['a copy of the inputs', 'structuredClone(s)[0]'],
    ['a copy of a Map', 'structuredClone(new Map([[s, s]]))'],
    ['a copy of an error', 'structuredClone(new TypeError("x"))'],
    ['the error of a copy', '(() => { try { structuredClone(() => 1) } catch (e) { return e } })()'],
    ['the module', 'module'],
    ['the way to import', 'require'],
    [
      'the error of an import that was refused',
      '(() => { try { require("node:fs") } catch (e) { return e } })()',
    ],
  ])('%s is of the realm itself', async (_, expression) => {
    const home = `((x: any) => { while (Object.getPrototypeOf(x)) x = Object.getPrototypeOf(x); return x === Object.prototype })`
    expect(await computed(`${home}(${expression})`)).toBe(true)
  })
})

it('the process of student code has no environment, and stands in no folder of the grader’s', async () => {
  process.env['FOLLOWTHROUGH_TEST_SECRET'] = 'canary'
  try {
    const seen = await handIn({ 'attention.ts': 'export const f = () => [[1]]' }, async (sandbox) => {
      await sandbox.run([probe('f')])
      return studentChildren().map((pid) => ({
        environment: readFileSync(`/proc/${pid}/environ`, 'utf8'),
        folder: readlinkSync(`/proc/${pid}/cwd`),
      }))
    })
    expect(seen).toEqual([{ environment: '', folder: '/' }])
  } finally {
    delete process.env['FOLLOWTHROUGH_TEST_SECRET']
  }
})

const TAMPERINGS: readonly (readonly [what: string, statement: string])[] = [
  ['Math.exp', 'Math.exp = () => 7'],
  ['Number.isInteger', 'Number.isInteger = () => false'],
  ['Array.isArray', 'Array.isArray = (() => false) as any'],
  ['Array', '(globalThis as any).Array = function () { throw 1 }'],
  ['Object', '(globalThis as any).Object = null'],
  ['Error', '(globalThis as any).Error = null'],
  ['JSON', '(globalThis as any).JSON = { stringify: () => "[]", parse: () => [] }'],
  [
    'toJSON',
    '(Array.prototype as any).toJSON = () => "forged"; (String.prototype as any).toJSON = () => "forged"',
  ],
  ['String.prototype.slice', 'String.prototype.slice = () => "forged"'],
  [
    'the getters of typed arrays',
    'for (const k of ["length", "buffer", "byteLength"]) Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), k, { get: () => 0 })',
  ],
  [
    'setters of indices on Object.prototype',
    'for (let i = 0; i < 9; i++) Object.defineProperty(Object.prototype, i, { set() { throw 1 }, get: () => 9 })',
  ],
  [
    'every key of a descriptor on Object.prototype',
    'for (const k of ["get", "set", "enumerable", "writable", "configurable"]) (Object.prototype as any)[k] = undefined',
  ],
  [
    'the keys of an answer on Object.prototype',
    'for (const k of ["json", "numbers", "count", "kind", "id"]) Object.defineProperty(Object.prototype, k, { set() {}, get: () => 9 })',
  ],
  [
    'Function.prototype.call and apply',
    'Function.prototype.call = Function.prototype.apply = () => 9 as any',
  ],
  [
    'Symbol.species and its like',
    'for (const k of ["species", "hasInstance", "toPrimitive"]) try { Object.defineProperty(Array, (Symbol as any)[k], { get() { throw 1 } }) } catch {}',
  ],
  ['Proxy and Reflect', '(globalThis as any).Reflect = (globalThis as any).Proxy = null'],
  ['Set, Map and WeakMap', 'Set.prototype.has = Map.prototype.get = WeakMap.prototype.get = () => true'],
  ['the console', '(globalThis as any).console = null'],
]

const TAMPERINGS_WITH_COPIES: typeof TAMPERINGS = [
  ['Object.keys and Object.hasOwn', 'Object.keys = () => []; Object.hasOwn = () => false'],
  ['Array.from', 'Array.from = () => [9] as any'],
  [
    'every way of a Map, a Set, a Date, a buffer and a number',
    'for (const kind of [Map, Set, Date, RegExp, ArrayBuffer, DataView, Number]) for (const key of Object.getOwnPropertyNames(kind.prototype)) Object.defineProperty(kind.prototype, key, { get() { throw 1 } })',
  ],
  [
    'every kind',
    'for (const name of "Map Set Date RegExp Float32Array ArrayBuffer RangeError".split(" ")) (globalThis as any)[name] = null',
  ],
]

describe('what is computed is what is said', () => {
  it.each(TAMPERINGS)('although somebody replaced %s', async (_, tampering) => {
    const source = `${tampering}\nlet n = 0\nexport const f = (s: number[][]) => { s[0]![0] = 5; n += 1; return [[n, -0], [NaN, 4]] }`
    const evidence = await evidenceOf(source, 'f', [[[1, 2]]])
    expect(evidence).toMatchObject({
      kind: 'returned',
      value: {
        kind: 'readable',
        value: [
          [1, -0],
          [NaN, 4],
        ],
      },
      again: {
        kind: 'readable',
        value: [
          [2, -0],
          [NaN, 4],
        ],
      },
      changed: [{ argument: 0, at: [0, 0], after: { value: [[5, 2]] } }],
    })
  })

  it.each([...TAMPERINGS, ...TAMPERINGS_WITH_COPIES])(
    'in a copy as well, although somebody replaced %s',
    async (_, tampering) => {
      const source = [
        'const read = Reflect.apply.bind(null, Reflect.get(Map.prototype, "get"))',
        'const timeOf = Reflect.apply.bind(null, Date.prototype.getTime)',
        'const kept: any = [[1, -0], new Map([["a", [2]]]), new Date(3), new Float32Array([4]), new RangeError("5")]',
        `;${tampering}`,
        'export const f = () => {',
        '  const [rows, pairs, time, numbers, error] = structuredClone(kept)',
        '  return [rows, read(pairs, ["a"]), timeOf(time, []), numbers[0], error.message, rows === kept[0]]',
        '}',
      ].join('\n')
      expect(await evidenceOf(source, 'f')).toMatchObject({
        kind: 'returned',
        value: { kind: 'readable', value: [[1, -0], [2], 3, 4, '5', false] },
      })
    },
  )

  it('although it is replaced between the call and the reading of its result, by a getter or a trap', async () => {
    const source = [
      'export const f = () => new Proxy([[1, 2]], {',
      '  getOwnPropertyDescriptor(target, key) {',
      '    JSON.stringify = () => "{}"',
      '    return Object.getOwnPropertyDescriptor(target, key)',
      '  },',
      '})',
    ].join('\n')
    expect(await evidenceOf(source, 'f')).toMatchObject({ kind: 'returned', value: { value: [[1, 2]] } })
  })

  it.each([
    ['an answer as a text', `'{"kind":"answer","value":"number"}'`],
    ['the words for numbers, as texts', '"NaN"'],
    ['a text that ends a frame', '"\\u0000\\u0000\\"}]"'],
  ])('%s stays a text', async (_, text) => {
    const seen = await computed(`[${text}]`)
    expect(Array.isArray(seen) && typeof seen[0] === 'string').toBe(true)
  })

  it.each([
    ['whose every trap throws', 'new Proxy(function () {}, new Proxy({}, { get() { throw 1 } }))'],
    [
      'whose message throws',
      '({ get message() { throw 1 }, get name() { throw 2 }, get stack() { throw 3 } })',
    ],
    [
      'whose texts throw when made',
      '({ message: { toString() { throw 1 } }, name: Symbol("x"), stack: 5n })',
    ],
    ['that claims another place', 'Object.assign(new Error("x"), { stack: "at submission/../../x.ts:1:1" })'],
    ['that was revoked', '(() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy })()'],
  ])('an error %s is described all the same', async (_, thrown) => {
    const evidence = await evidenceOf(`export const f = () => { throw ${thrown} }`, 'f')
    expect(evidence).toMatchObject({ kind: 'threw', call: 1, at: null })
  })
})
