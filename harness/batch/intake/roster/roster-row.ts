/** Authority on one student of a class list: the id, the name, and every way to know them again. */
import type { Key } from '../reading.ts'
import { squeezeName } from '../squeeze-name.ts'
import type { Column } from './roster-columns.ts'
import type { RosterRow } from './roster.ts'

export type Cells = ReadonlyMap<Column, string>

/** The first that anybody has is everybody's id. */
export const ID_COLUMNS: readonly Column[] = [
  'id',
  'canvas',
  'id-number',
  'sid',
  'identifier',
  'sis',
  'login',
  'github',
  'participant',
  'email',
]

export function rosterRow(cells: Cells, idColumn: Column, line: number): RosterRow {
  const text = (column: Column) => cells.get(column) || null
  const name = nameOf(cells)
  const alsoKnownAs = Object.fromEntries(
    ALIASES.flatMap(([column, alias]) => {
      const value = text(column)
      return value === null || column === idColumn ? [] : [[alias, value]]
    }),
  )
  return {
    line,
    id: cells.get(idColumn) ?? '',
    name,
    email: text('email'),
    section: text('section'),
    group: text('group'),
    alsoKnownAs,
    keys: keysOf(cells, name),
  }
}

const ALIASES: readonly (readonly [Column, string])[] = [
  ['canvas', 'canvas_id'],
  ['sis', 'sis_user_id'],
  ['sid', 'sid'],
  ['id-number', 'id_number'],
  ['identifier', 'identifier'],
  ['login', 'login'],
  ['github', 'github'],
  ['github-id', 'github_id'],
]

const KEYS: readonly (readonly [Column, readonly Key['by'][]])[] = [
  ['id', ['id', 'plain']],
  ['canvas', ['canvas']],
  ['participant', ['participant']],
  ['submission', ['submission']],
  ['sis', ['id']],
  ['sid', ['id']],
  ['id-number', ['id']],
  ['identifier', ['id', 'login', 'email']],
  ['login', ['login']],
  ['email', ['email']],
  ['github', ['github']],
  ['repository', ['repository']],
]

function keysOf(cells: Cells, name: string | null): readonly Key[] {
  const keys = KEYS.flatMap(([column, kinds]) => {
    const value = cells.get(column) ?? ''
    return value === '' ? [] : kinds.map((by) => ({ by, value }))
  })
  const squeezed = [sortableOf(cells), name].flatMap((one) => (one === null ? [] : squeezeName(one)))
  return [
    ...keys,
    ...(name === null ? [] : [{ by: 'name', value: name } as const]),
    ...[...new Set(squeezed)]
      .filter((value) => value !== '')
      .map((value) => ({ by: 'squeezed', value }) as const),
  ]
}

function nameOf(cells: Cells): string | null {
  const whole = cells.get('name') || [cells.get('first'), cells.get('last')].filter(Boolean).join(' ')
  return whole || unsort(cells.get('sortable') ?? '') || null
}

function sortableOf(cells: Cells): string | null {
  const parts = [cells.get('last'), cells.get('first')].filter(Boolean).join(', ')
  return cells.get('sortable') || parts || sorted(cells.get('name') ?? '') || null
}

/** "Doe, Jane" is Jane Doe; a name with more commas stays as it is. */
function unsort(sortable: string): string {
  const [last = '', first, ...more] = sortable.split(',').map((part) => part.trim())
  return first === undefined || first === '' || more.length > 0 ? sortable : `${first} ${last}`
}

/** As Canvas guesses it of a name: the last word first. */
function sorted(name: string): string {
  const words = name.split(/\s+/)
  return words.length < 2 ? name : `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`
}
