/** Authority on what the columns of a class list mean, in the words of Canvas, Moodle, Gradescope, Classroom 50 and GitHub. */

export type Column =
  | 'id'
  | 'canvas'
  | 'participant'
  | 'submission'
  | 'sis'
  | 'sid'
  | 'id-number'
  | 'identifier'
  | 'login'
  | 'email'
  | 'github'
  | 'github-id'
  | 'repository'
  | 'name'
  | 'sortable'
  | 'first'
  | 'last'
  | 'section'
  | 'group'

/** For each column its meaning; null for what is of no use here, or is there for a second time. */
export function rosterColumns(header: readonly string[]): readonly (Column | null)[] {
  const names = header.map(plainName)
  const isCanvas = names[0] === 'student' && names.includes('id')
  const isClassroom50 = names.includes('github id') && !names.includes('github username')
  // With blind marking it has no names.
  const isWorksheet = names[0] === 'identifier' && (names.includes('full name') || names.includes('grade'))
  const columns = names.map((name): Column | null => {
    if (name === 'id' && isCanvas) return 'canvas'
    if (name === 'username' && isClassroom50) return 'github'
    if (name === 'identifier' && isWorksheet) return 'participant'
    return MEANINGS.get(name) ?? null
  })
  return columns.map((column, i) => (columns.indexOf(column) === i ? column : null))
}

const MEANINGS: ReadonlyMap<string, Column> = new Map(
  (
    [
      ['id', ['id', 'student id', 'user id']],
      ['canvas', ['canvas user id', 'canvas id']],
      ['participant', ['moodle participant', 'participant id', 'participant']],
      ['sis', ['sis user id', 'sis id']],
      ['sid', ['sid']],
      ['id-number', ['id number', 'idnumber', 'student number']],
      ['identifier', ['identifier', 'roster identifier']],
      ['submission', ['submission id']],
      ['login', ['login', 'sis login id', 'login id', 'username', 'user name']],
      ['email', ['email', 'email address', 'e mail', 'e mail address', 'mail']],
      ['github', ['github', 'github username', 'github login', 'github name']],
      ['github-id', ['github id']],
      ['repository', ['student repository name', 'repository']],
      ['name', ['name', 'full name', 'student name', 'display name']],
      ['sortable', ['student', 'sortable name']],
      ['first', ['first name', 'firstname', 'given name']],
      ['last', ['last name', 'lastname', 'surname', 'family name']],
      ['section', ['section', 'sections']],
      ['group', ['group', 'group name', 'team']],
    ] satisfies readonly (readonly [Column, readonly string[]])[]
  ).flatMap(([column, names]) => names.map((name) => [name, column] as const)),
)

function plainName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}
