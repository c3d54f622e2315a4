/**
 * What Canvas makes of a file, by the rules of its own importer and with a reader of its own: which assignments it finds there, and
 * what it would change in a gradebook that stands as `exported` says.
 */
import { parse } from 'csv-parse/sync'

export type CanvasImport = {
  readonly assignments: readonly string[]
  readonly setsPoints: boolean
  /** By Canvas's id of the student; an empty text erases a mark. */
  readonly changes: Readonly<Record<string, string>>
}

const NO_ASSIGNMENT =
  /Current Score|Current Points|Current Grade|Final Score|Final Points|Final Grade|Override Score|Override Grade|Override Status/

export function importToCanvas(file: string, exported: string): CanvasImport {
  const [heading = [], ...rows] = readAsCanvas(file)
  const first = firstAssignment(heading)
  const assignments = heading.slice(first).filter((header) => !NO_ASSIGNMENT.test(header))
  const before = standing(exported)
  const changes: Record<string, string> = {}
  for (const row of rows) {
    if (isNoStudent(row)) continue
    const id = row[idColumn(heading)] ?? ''
    for (const header of assignments) {
      const [was, is] = [before[`${id} ${header}`] ?? '', (row[heading.indexOf(header)] ?? '').trim()]
      if (differs(was, is)) changes[id] = is
    }
  }
  return { assignments, setsPoints: rows.some(([name]) => name?.includes('Points Possible')), changes }
}

function standing(exported: string): Record<string, string> {
  const [heading = [], ...rows] = readAsCanvas(exported)
  const cells = rows.flatMap((row) =>
    heading.map((header, index) => [`${row[idColumn(heading)] ?? ''} ${header}`, row[index] ?? ''] as const),
  )
  return Object.fromEntries(cells)
}

function idColumn(heading: readonly string[]): number {
  return heading[0] === 'LastName' ? 2 : 1
}

function firstAssignment(heading: readonly string[]): number {
  const [name, id] = [heading[0] ?? '', heading[idColumn(heading)] ?? '']
  if (heading.length < 4 || !/Student|LastName/.test(name) || !id.includes('ID'))
    throw invalidHeading(heading)
  let columns = idColumn(heading) + 2
  const next = idColumn(heading) + 1
  if (/SIS\s+Login\s+ID/.test(heading[next] ?? '')) columns += 1
  else if (/SIS\s+User\s+ID/.test(heading[next] ?? '') && /SIS\s+Login\s+ID/.test(heading[next + 1] ?? '')) {
    const integration = /Integration\s+ID/.test(heading[next + 2] ?? '') ? 1 : 0
    const root = /Root\s+Account/.test(heading[next + 2 + integration] ?? '') ? 1 : 0
    columns += 2 + integration + root
  }
  if (!heading[columns - 1]?.includes('Section')) throw invalidHeading(heading)
  return columns
}

function invalidHeading(heading: readonly string[]): Error {
  return new Error(`Invalid header row: ${heading.join(' | ')}`)
}

function isNoStudent(row: readonly string[]): boolean {
  return (
    row[0]?.includes('Points Possible') === true ||
    row.every((cell) => /^\s*(?:Muted|Manual Posting.*)?\s*$/i.test(cell))
  )
}

function readAsCanvas(file: string): string[][] {
  const text = file.replace(/^\ufeff/, '')
  const lines = text.split(/(?<=\n)/).slice(0, 3)
  const fields = (delimiter: string) => {
    const counts = new Set(lines.map((line) => fieldCount(line, delimiter)))
    return counts.size === 1 ? ([...counts][0] ?? 0) : 0
  }
  const delimiter = fields(';') > fields(',') ? ';' : ','
  const rows = parse(text, { delimiter, relax_column_count: true })
  return rows.map((row) => row.map(decimalPoint))
}

function fieldCount(line: string, delimiter: string): number {
  try {
    return parse(line, { delimiter })[0]?.length ?? 0
  } catch {
    return -1
  }
}

function decimalPoint(field: string): string {
  if (!/^-?[0-9.,]+%?$/.test(field)) return field
  const parts = field.split(/[,.]/)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join('')}.${last}`
}

function differs(was: string, is: string): boolean {
  if (was === is || (noScore(was) && noScore(is))) return false
  if (noScore(was) || noScore(is)) return true
  return Number(was).toFixed(2) !== Number(is).toFixed(2)
}

function noScore(text: string): boolean {
  return text.trim() === '' || text === '-'
}
