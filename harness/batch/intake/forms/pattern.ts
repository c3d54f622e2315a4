/** Authority on names that an instructor describes by a regular expression with named groups. */
import { collect, type Claim } from '../collect.ts'
import { matchAll, type Groups } from '../match-pattern.ts'
import { plainWho } from '../plain-who.ts'
import type { Reading } from '../reading.ts'

export function readPattern(paths: readonly string[], pattern: string): Reading {
  const found = new Map(matchAll(pattern, paths).map((groups, i) => [paths[i], groups]))
  return collect(paths, (path) => claim(path, found.get(path) ?? null))
}

function claim(path: string, groups: Groups | null): Claim | null {
  const student = groups?.['student']
  if (student === undefined || student === '') return null
  const { name, file, late, attempt, section } = groups ?? {}
  const who = plainWho(student)
  return {
    path,
    inside: file ?? path.split('/').at(-1) ?? path,
    who: {
      ...who,
      name: name ?? student,
      section: section ?? null,
      keys: name === undefined ? who.keys : [...who.keys, { by: 'name', value: name }],
    },
    late: late !== undefined && late !== '',
    attempt: attempt ?? null,
    remark: null,
  }
}
