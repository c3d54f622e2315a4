import { expect, it } from 'vitest'
import { checkCredit } from '../../harness/commands/check-credit.ts'
import { oracle01 } from '../support/assignment-01.ts'

const credit = (...names: readonly string[]) => ({ partialCredit: new Map(names.map((name) => [name, 0.5])) })

it('partial credit for a misconception, or for being imprecise, is for what there is', () => {
  const findings = checkCredit(credit('imprecise', 'mask-minus-1e9'), oracle01)
  expect(findings.map(({ holds }) => holds)).toEqual([true, true])
})

it.each([
  ['imprecis', 'imprecise'],
  ['no-scal', 'no-scale'],
])('a misspelt name is found, and the one that was meant: %s', (name, meant) => {
  const [finding] = checkCredit(credit(name), oracle01)
  expect(finding).toMatchObject({ holds: false, name, saw: expect.stringContaining(`"${meant}"`) })
})
