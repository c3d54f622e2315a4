/** Authority on one student of a class list: the id, the name, and every way to know them again. */
import { moodleName } from '../../../domain/moodle-name.ts'
import type { Key } from '../reading.ts'
import { squeezeName } from '../squeeze-name.ts'
import type { Column } from './roster-columns.ts'
import type { RosterRow } from './roster.ts'
import { sortableNames } from './sortable-names.ts'

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
      return value === null ? [] : [[alias, value]]
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
  ['github', ['github', 'first-clone']],
  ['repository', ['repository']],
]

function keysOf(cells: Cells, name: string | null): readonly Key[] {
  const keys = KEYS.flatMap(([column, kinds]) => {
    const value = cells.get(column) ?? ''
    return value === '' ? [] : kinds.map((by) => ({ by, value }))
  })
  if (name === null) return withAny(keys)
  const squeezed = new Set([...sortablesOf(cells), name].map(squeezeName))
  const names: readonly Key[] = [
    { by: 'name', value: name },
    { by: 'moodle-name', value: moodleName(name) },
    ...[...squeezed].map((value) => ({ by: 'squeezed', value }) as const),
  ]
  return withAny([...keys, ...names.filter(({ value }) => value !== '')])
}

/** What somebody may be called where nobody says what kind of name it is. */
function withAny(keys: readonly Key[]): readonly Key[] {
  const values = new Set(keys.filter(({ by }) => CALLED.includes(by)).map(({ value }) => value))
  return [...keys, ...[...values].map((value) => ({ by: 'any', value }) as const)]
}

const CALLED: readonly Key['by'][] = ['id', 'login', 'email', 'github', 'repository', 'name']

function nameOf(cells: Cells): string | null {
  const whole = cells.get('name') || [cells.get('first'), cells.get('last')].filter(Boolean).join(' ')
  return whole || unsort(cells.get('sortable') ?? '') || null
}

/** As the list has it, or else each that the name may be sorted as. */
function sortablesOf(cells: Cells): readonly string[] {
  const parts = [cells.get('last'), cells.get('first')].filter(Boolean).join(', ')
  const known = cells.get('sortable') || parts
  return known ? [known] : sortableNames(cells.get('name') ?? '')
}

/** "Doe, Jane" is Jane Doe; a name with more commas stays as it is. */
function unsort(sortable: string): string {
  const [last = '', first, ...more] = sortable.split(',').map((part) => part.trim())
  return first === undefined || first === '' || more.length > 0 ? sortable : `${first} ${last}`
}
