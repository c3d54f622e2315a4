import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { assignment01 } from '../support/assignment-01.ts'
import { gradeHeldOut, heldOut, truthOf } from './held-out-modules.ts'
import { sayInShort } from './say-in-short.ts'

/** Without the blanks that make its tables even. */
const readme = readFileSync(join(packageRoot, 'test/diagnosis/README.md'), 'utf8').replaceAll(/ +/g, ' ')

/** What the README's table says that the harness says of each module. */
const told = new Map(
  [...readme.matchAll(/^\| `([\w-]+)` \|.*\| ([^|]+) \|$/gm)].map(([, name = '', said = '']) => [
    name,
    said.trim(),
  ]),
)

describe('modules with a mistake that the catalogue does not know', () => {
  it('are at least 20, and at least three for each stage', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(20)
    const stages = heldOut.map((name) => truthOf(name).stage)
    const few = assignment01.stages.filter(({ id }) => stages.filter((stage) => stage === id).length < 3)
    expect(few.map(({ id }) => id)).toEqual([])
  })

  it.concurrent.each(heldOut)('%s is caught, charged nowhere else, and given no false name', async (name) => {
    const truth = truthOf(name)
    const { stages } = await gradeHeldOut(name)
    const own = stages.find(({ stage }) => stage === truth.stage)
    expect(own?.verdict).toMatch(/^(wrong|error|imprecise)$/)
    expect(own?.diagnosis?.kind).toBeDefined()
    expect(own?.diagnosis?.kind).not.toMatch(/^misconception/)
    const others = stages.filter(({ stage }) => stage !== truth.stage)
    // A composition cannot be had where a stage of its own throws: "error" there is no second charge.
    const charged = others.filter(({ stage, verdict }) =>
      stage === 'attention' ? !/^(correct|follows|error)$/.test(verdict) : verdict !== 'correct',
    )
    expect(charged.map(({ stage, verdict }) => `${stage} ${verdict}`)).toEqual([])
    expect(told.get(name)).toBe(own === undefined ? 'no such stage' : sayInShort(own))
  })

  it('are counted in the README as they are told', () => {
    expect([...told.keys()].toSorted()).toEqual(heldOut)
    const count = (kind: string) => [...told.values()].filter((said) => said.startsWith(kind)).length
    expect(readme).toContain(`| a relation that is true | ${count('relation')} |`)
    expect(readme).toContain(`| a behaviour that is true | ${count('behaviour')} |`)
    expect(readme).toContain(`| unexplained | ${count('unexplained')} |`)
    expect(readme).toContain(`| a name that is not theirs | ${count('named')} |`)
    expect(count('named')).toBe(0)
  })
})
