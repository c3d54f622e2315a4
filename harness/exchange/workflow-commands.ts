/** Authority on the lines that GitHub's runner obeys. */
export type Annotation = {
  readonly kind: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
}

export function writeAnnotation({ kind, message, ...properties }: Annotation): string {
  const { file, line, column, title } = properties
  const given = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['title', title],
  ] as const
  const written = given.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${escapeProperty(String(value))}`],
  )
  return `::${kind} ${written.join(',')}::${escapeMessage(message)}\n`
}

/** Between the two lines the runner obeys nothing but the second, which nobody can guess. */
export function withoutCommands(text: string, token: string): string {
  return `::stop-commands::${token}\n${text.replace(/\n*$/, '\n')}::${token}::\n`
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
