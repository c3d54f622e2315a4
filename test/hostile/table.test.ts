import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { hostileModules } from './hostile-module.ts'
import { BEGIN, outcomeTable } from './outcome-table.ts'

const readme = join(packageRoot, 'harness/sandbox/README.md')

it('there are at least 120 hostile modules, and no two try the same', () => {
  const modules = hostileModules()
  expect(modules.length).toBeGreaterThanOrEqual(120)
  expect(new Set(modules.map(({ tries }) => tries)).size).toBe(modules.length)
})

it('the table of outcomes in the README of the sandbox is what the modules say', async () => {
  const [before = ''] = readFileSync(readme, 'utf8').split(BEGIN)
  await expect(`${before}${outcomeTable()}`).toMatchFileSnapshot(readme)
})
