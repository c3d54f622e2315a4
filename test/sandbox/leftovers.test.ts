import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { processLevel } from '../../harness/sandbox/isolation/process-level.ts'
import { startChild } from '../../harness/sandbox/start-child.ts'
import { childrenOf } from '../support/children.ts'
import { handIn, LIMITS, probe, type Files } from '../support/hand-in.ts'

/** The test runner may have children of its own: they were there before. */
let before: readonly number[] = []
beforeEach(() => {
  before = childrenOf()
})

function added(): readonly number[] {
  return childrenOf().filter((pid) => !before.includes(pid))
}

const HANG = 'for (;;) {}'
const FINE = 'export const fine = () => [[1]]'

describe('after close, no child is left', () => {
  it('of a sandbox that answered, although there was one while it was open', async () => {
    const during = await handIn({ 'attention.ts': FINE }, async (sandbox) => {
      await sandbox.run([probe('fine')])
      return added().length
    })
    expect(during).toBe(1)
    expect(added()).toEqual([])
  })

  it.each<[string, Files]>([
    ['whose file cannot be compiled', { 'attention.ts': 'const b c' }],
    ['whose file cannot be read', { 'attention.ts': 'const a = 1\0' }],
    ['whose module throws', { 'attention.ts': 'throw new Error("early")' }],
    ['whose module hangs', { 'attention.ts': HANG }],
    ['whose import is refused', { 'attention.ts': "import 'node:fs'" }],
    [
      'that leaves promises and iterators behind',
      {
        'attention.ts': `${FINE}\nconst again = async () => { for (;;) await null }\nvoid again()`,
      },
    ],
  ])('of a sandbox %s', async (_, files) => {
    await handIn(files, (sandbox) => sandbox.run([probe('fine')]))
    expect(added()).toEqual([])
  })

  it('of one whose child was replaced, twice', async () => {
    const source = `export function a() { ${HANG} }\nexport function b() { ${HANG} }\n${FINE}`
    const run = await handIn({ 'attention.ts': source }, (sandbox) =>
      sandbox.run([probe('a'), probe('b'), probe('fine')]),
    )
    expect([...run.values()].map(({ kind }) => kind)).toEqual(['timed-out', 'timed-out', 'returned'])
    expect(added()).toEqual([])
  })

  it('of one that is closed twice', async () => {
    await handIn({ 'attention.ts': FINE }, (sandbox) => sandbox.close())
    expect(added()).toEqual([])
  })

  it('of one that was never asked', async () => {
    await handIn({ 'attention.ts': FINE }, () => Promise.resolve())
    expect(added()).toEqual([])
  })
})

it('closing while a call runs ends that call', async () => {
  const source = `export function wait() { ${HANG} }`
  const evidence = await handIn({ 'attention.ts': source }, async (sandbox) => {
    const running = sandbox.run([probe('wait', [], { limitMs: 20_000 })])
    await new Promise((resolve) => setTimeout(resolve, 150))
    await sandbox.close()
    return (await running).get('wait/test')
  })
  expect(evidence).toMatchObject({ kind: 'stopped', by: 'crash' })
  expect(added()).toEqual([])
})

it('closing while calls are still to come leaves no child', async () => {
  const source = `export function wait() { ${HANG} }\n${FINE}`
  await handIn({ 'attention.ts': source }, async (sandbox) => {
    const running = sandbox.run([probe('wait', [], { limitMs: 20_000 }), probe('fine')])
    await new Promise((resolve) => setTimeout(resolve, 150))
    await sandbox.close()
    await running.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(added()).toEqual([])
  })
})

it('an early child that has another memory limit is ended, not kept beside the right one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  writeFileSync(join(folder, 'attention.ts'), FINE)
  const early = startChild({ level: processLevel, memoryMb: LIMITS.memoryMb * 2 })
  try {
    const sandbox = await openSandbox({
      entryPath: join(folder, 'attention.ts'),
      limits: LIMITS,
      child: early,
    })
    expect(await (await early.node).ended).toMatchObject({ signal: 'SIGKILL' })
    await sandbox.close()
    expect(added()).toEqual([])
  } finally {
    await early.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('an early child is ended although the file to compile is not there', async () => {
  const early = startChild({ level: processLevel, memoryMb: LIMITS.memoryMb })
  const entryPath = join(tmpdir(), 'followthrough-test-nowhere', 'attention.ts')
  expect(existsSync(entryPath)).toBe(false)
  await expect(openSandbox({ entryPath, limits: LIMITS, child: early })).rejects.toThrow('ENOENT')
  expect(await (await early.node).ended).toMatchObject({ signal: 'SIGKILL' })
  expect(added()).toEqual([])
})

it('after close no stream and no timer of it keeps this process alive', async () => {
  const idle = process.getActiveResourcesInfo()
  await handIn({ 'attention.ts': FINE }, (sandbox) => sandbox.run([probe('fine')]))
  await new Promise((resolve) => setImmediate(resolve))
  const after = process.getActiveResourcesInfo()
  expect(count(after, /Pipe|Process/)).toBe(count(idle, /Pipe|Process/))
  expect(count(after, /Timeout/)).toBeLessThanOrEqual(count(idle, /Timeout/))
})

function count(resources: readonly string[], kind: RegExp): number {
  return resources.filter((name) => kind.test(name)).length
}
