import { beforeEach, describe, expect, it } from 'vitest'
import type { Evidence } from '../../harness/domain/evidence.ts'
import { childrenOf } from '../support/children.ts'
import { handIn, probe } from '../support/hand-in.ts'

let before: readonly number[] = []
beforeEach(() => {
  before = childrenOf()
})

/** Gives back whatever its process was given before, and keeps what it is given. */
const hoarder = `
  const kept = []
  globalThis.kept = kept
  export function hoard(x) { const had = [...kept]; kept.push(x); Object.prototype.stolen = x; return [had] }
  export function hang() { for (;;) {} }
`

const ask = (x: number, id = `hoard/${x}`) => probe('hoard', [x], { id, calls: 1 })
const numbers = (evidence: Evidence | undefined) =>
  evidence?.kind === 'returned' && evidence.value.kind === 'readable' ? evidence.value.value : evidence?.kind

describe('what is asked apart', () => {
  it('is asked of a process that knows nothing of before, and that nobody asks again', async () => {
    const seen = await handIn({ 'attention.ts': hoarder }, async (sandbox) => [
      await sandbox.run([ask(1), ask(2)]),
      await sandbox.apart([ask(3), ask(4)]),
      await sandbox.run([ask(5), ask(6)]),
      await sandbox.apart([ask(7)]),
      await sandbox.apart([ask(8)]),
    ])
    const all = new Map(seen.flatMap((run) => [...run]))
    expect([...all.values()].map(numbers)).toEqual([[[]], [[1]], [[]], [[3]], [[]], [[5]], [[]], [[]]])
  })

  it('is nothing where no probe is given: the process stays the same', async () => {
    const seen = await handIn({ 'attention.ts': hoarder }, async (sandbox) => {
      await sandbox.run([ask(1)])
      await sandbox.apart([])
      return sandbox.run([ask(2)])
    })
    expect(numbers(seen.get('hoard/2'))).toEqual([[1]])
  })

  it('stays apart where one of the calls ended its process', async () => {
    const seen = await handIn({ 'attention.ts': hoarder }, async (sandbox) => {
      await sandbox.apart([ask(1), probe('hang', [], { id: 'hang', calls: 1 }), ask(2)])
      return sandbox.run([ask(3)])
    })
    expect(numbers(seen.get('hoard/3'))).toEqual([[]])
  })

  it('is answered with the reason by a module that cannot be compiled', async () => {
    const seen = await handIn({ 'attention.ts': 'const b c' }, (sandbox) => sandbox.apart([ask(1)]))
    expect(numbers(seen.get('hoard/1'))).toBe('not-loaded')
  })

  it('leaves no process behind', async () => {
    await handIn({ 'attention.ts': hoarder }, (sandbox) => sandbox.apart([ask(1)]))
    expect(childrenOf().filter((pid) => !before.includes(pid))).toEqual([])
  })
})
