import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'

const assignments = join(packageRoot, 'assignments')
const bank = readFileSync(join(assignments, '06-concept-check/bank.json'), 'utf8')

function leadsSomewhere([, folder = '', section = '']: readonly string[]): boolean {
  const handout = join(assignments, folder, 'README.md')
  return existsSync(handout) && readFileSync(handout, 'utf8').split('\n').includes(`## ${section}`)
}

it('every wrong option sends its reader to a section that is there', () => {
  const places = [...bank.matchAll(/"read": "([\w-]+), “([^”]+)”"/g)]
  expect(places).toHaveLength(bank.match(/"read":/g)?.length ?? 0)
  expect(places.length).toBeGreaterThan(100)
  expect(places.filter((place) => !leadsSomewhere(place)).map(String)).toEqual([])
})
