import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Evidence, Probe } from '../../harness/domain/evidence.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { handIn, LIMITS, probe, withFiles } from '../support/hand-in.ts'
import { studentChildren } from './student-children.ts'

async function runAll(
  source: string,
  probes: readonly Probe[],
  limits: Partial<typeof LIMITS> = {},
): Promise<readonly (Evidence | undefined)[]> {
  return handIn(
    { 'attention.ts': source },
    async (sandbox) => {
      const run = await sandbox.run(probes)
      return probes.map(({ id }) => run.get(id))
    },
    limits,
  )
}

const FINE = 'export const fine = () => [[1]]'
const FULL = { kind: 'stopped', by: 'memory', detail: '64 MB' }
const STOPPED = { kind: 'not-run', because: 'stage-stopped' }
const HUNG = 'for (;;) {}'
/** Ends at a moment that comes later. */
const SLOW = 'while (Date.now() < LATER) {}'
const untilLater = (body: string, ms: number) => body.replace('LATER', String(Date.now() + ms))

describe('what one export does to its process costs the others nothing', () => {
  it.each([
    ['fills the heap', 'const all: number[][] = []; for (;;) all.push(new Array(1000).fill(1.5))', 'memory'],
    [
      'keeps texts',
      'const all: string[] = []; for (;;) all.push(`${all.length}`.repeat(999).toUpperCase())',
      'memory',
    ],
    ['copies itself', 'let all: unknown = []; for (;;) all = [all, { ...(all as object) }]', 'memory'],
  ])('one that %s', async (_, body, by) => {
    const source = `export function bad() { ${body} }\n${FINE}`
    const long = probe('bad', [], { limitMs: 20_000 })
    const evidence = await runAll(
      source,
      [probe('fine'), long, { ...long, id: 'bad/2' }, { ...probe('fine'), id: 'fine/2' }],
      {
        totalMs: 60_000,
      },
    )
    expect(evidence).toMatchObject([
      { kind: 'returned' },
      { kind: 'stopped', by },
      STOPPED,
      { kind: 'returned' },
    ])
  })

  it('a result that is too large stops neither its process nor its stage', async () => {
    const source = 'export const square = (n: number) => Array.from({ length: n }, () => Array(n).fill(1))'
    const sizes = [100, 101, 2].map((n) => ({ ...probe('square', [n]), id: `square/${n}` }))
    const evidence = await runAll(source, sizes)
    expect(evidence).toMatchObject([
      { kind: 'returned' },
      { kind: 'stopped', by: 'output', detail: 'more than 10000 numbers' },
      { kind: 'returned' },
    ])
  })

  it('one that hangs on its second call alone is timed out', async () => {
    const source = `let n = 0\nexport function late() { if (n++ > 0) ${HUNG} return [[1]] }\n${FINE}`
    const evidence = await runAll(source, [probe('late'), probe('fine')])
    expect(evidence).toMatchObject([
      { kind: 'timed-out', during: 'second-call', limitMs: 500, tries: 2 },
      { kind: 'returned' },
    ])
  })

  it('one that is called once is given the time of one call', async () => {
    const evidence = await runAll(`export function f() { ${HUNG} }`, [
      probe('f', [], { calls: 1, limitMs: 300 }),
    ])
    expect(evidence).toEqual([{ kind: 'timed-out', during: 'call', limitMs: 300, tries: 2 }])
  })

  it('one whose process is ended from outside once is asked once more, and keeps what it earns', async () => {
    const source = untilLater(`export function wait() { ${SLOW}; return [[1]] }\n${FINE}`, 1500)
    const evidence = await handIn({ 'attention.ts': source }, async (sandbox) => {
      const running = sandbox.run([probe('wait', [], { limitMs: 20_000 }), probe('fine')])
      await after(300)
      for (const pid of studentChildren()) process.kill(pid, 'SIGKILL')
      return [...(await running).values()]
    })
    const returned = { kind: 'returned', value: { value: [[1]] } }
    expect(evidence).toMatchObject([returned, returned])
  })

  it('one whose process is ended again and again is stopped by that, and the next process answers for the rest', async () => {
    const source = `export function wait() { ${HUNG} }\n${FINE}`
    const evidence = await handIn({ 'attention.ts': source }, async (sandbox) => {
      const running = sandbox.run([probe('fine'), probe('wait', [], { limitMs: 20_000 })])
      await after(300)
      const killing = setInterval(() => studentChildren().forEach((pid) => process.kill(pid, 'SIGKILL')), 400)
      const run = await running
      clearInterval(killing)
      return [...run.values()]
    })
    expect(evidence).toMatchObject([
      { kind: 'returned', value: { value: [[1]] } },
      { kind: 'stopped', by: 'crash', detail: 'it was ended by SIGKILL' },
    ])
  })

  it('remembers in a second run what was stopped in the first', async () => {
    const source = `export function hang() { ${HUNG} }\n${FINE}`
    const evidence = await handIn({ 'attention.ts': source }, async (sandbox) => {
      await sandbox.run([probe('hang')])
      return [...(await sandbox.run([probe('hang'), probe('fine')])).values()]
    })
    expect(evidence).toMatchObject([STOPPED, { kind: 'returned' }])
  })
})

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const hung = (name: string) => `export function ${name}() { ${HUNG} }`

describe('a time-out is tried once more before it counts', () => {
  it.each([
    ['a call', `export function f() { ${SLOW}; return [[1]] }`],
    ['a module that is loaded', `${SLOW}\nexport const f = () => [[1]]`],
  ])('so %s that was late once is not late', async (_, source) => {
    const slowly = { loadMs: 2000, totalMs: 60_000 }
    const [evidence] = await runAll(
      untilLater(source, 3200),
      [probe('f', [], { calls: 1, limitMs: 2000 })],
      slowly,
    )
    expect(evidence).toMatchObject({ kind: 'returned', value: { value: [[1]] } })
  })

  it('but not before every other function was asked, so that none of these goes without', async () => {
    const source = [...names.slice(0, 4).map(hung), FINE].join('\n')
    const probes = [...names.slice(0, 4).map((name) => probe(name)), probe('fine')]
    // The four take a second each for their two calls; there is no time to try all of them again.
    const evidence = await runAll(source, probes, { totalMs: 5000 })
    const late = { kind: 'timed-out', during: 'call', limitMs: 500, tries: 2 }
    const once = { kind: 'timed-out', during: 'two-calls', limitMs: 1000, tries: 1 }
    expect(evidence[4]).toMatchObject({ kind: 'returned', value: { value: [[1]] } })
    expect([evidence[0], evidence[3]]).toEqual([late, once])
  })

  it('and all of it together takes no longer than everything may', async () => {
    const evidence = await runAll(
      names.map(hung).join('\n'),
      names.map((name) => probe(name)),
      { totalMs: 4000 },
    )
    const once = { kind: 'timed-out', during: 'two-calls', limitMs: 1000, tries: 1 }
    expect(evidence.slice(0, 3)).toEqual([once, once, once])
    const unasked = new Set(evidence.slice(4).map((one) => JSON.stringify(one)))
    expect([...unasked]).toEqual(['{"kind":"not-run","because":"no-time-left"}'])
  })
})

describe('a module', () => {
  it('that fills the heap while loading is stopped by memory for every probe', async () => {
    const source = `const all: number[][] = []\nfor (;;) all.push(new Array(1000).fill(1.5))\n${FINE}`
    const evidence = await runAll(source, [probe('fine'), probe('other')], { loadMs: 20_000 })
    expect(evidence).toEqual([FULL, FULL])
  })

  it.each([
    ['buffers', 'const kept = Array.from({ length: 24 }, () => new Float64Array(16 * 1024 * 1024))', FULL],
    [
      'a text',
      "let text = 'x'\nfor (;;) text += text",
      { ...FULL, detail: 'a text longer than the engine can hold' },
    ],
  ])('that has no room for %s while loading is stopped by memory too', async (_, statements, full) => {
    const evidence = await runAll(`${statements}\n${FINE}`, [probe('fine'), probe('other')])
    expect(evidence).toEqual([full, full])
  })

  it('whose process is ended from outside while it loads is loaded once more', async () => {
    const source = untilLater(`${SLOW}\n${FINE}`, 1500)
    const evidence = await withFiles({ 'attention.ts': source }, async (folder) => {
      const opening = openSandbox({
        entryPath: join(folder, 'attention.ts'),
        limits: { ...LIMITS, loadMs: 10_000 },
        isolation: 'process',
      })
      await after(700)
      for (const pid of studentChildren()) process.kill(pid, 'SIGKILL')
      const sandbox = await opening
      const run = await sandbox.run([probe('fine')])
      await sandbox.close()
      return [...run.values()]
    })
    expect(evidence).toMatchObject([{ kind: 'returned', value: { value: [[1]] } }])
  })

  it('is loaded afresh after its process was replaced: nothing of the first is kept', async () => {
    const source = `let n = 0\nexport const count = () => [[++n]]\nexport function hang() { ${HUNG} }`
    const once = probe('count', [], { calls: 1 })
    const evidence = await runAll(source, [
      once,
      { ...once, id: 'count/2' },
      probe('hang'),
      { ...once, id: 'count/3' },
    ])
    expect(evidence).toMatchObject([
      { value: { value: [[1]] } },
      { value: { value: [[2]] } },
      { kind: 'timed-out' },
      { value: { value: [[1]] } },
    ])
  })

  it('whose second call throws says that it was the second', async () => {
    const source =
      'let n = 0\nexport function f() {\n  if (n++ > 0) throw new RangeError("again")\n  return [[1]]\n}'
    expect(await runAll(source, [probe('f')])).toEqual([
      {
        kind: 'threw',
        name: 'RangeError',
        message: 'again',
        at: { file: 'attention.ts', line: 3, column: 22 },
        call: 2,
        printed: '',
      },
    ])
  })
})
