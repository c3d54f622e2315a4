/** Authority on reading the compiler's plain output: `file(line,column): error TS1234: message`, and lines that go on from it. */
export type Diagnostic = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly message: string
}

/** `files` are those that can be spoken of; what the output says of any other is not read. */
export function readDiagnostics(output: string, files: readonly string[]): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const line of output.split('\n')) {
    const begun = readLine(line, files)
    const last = found.at(-1)
    if (begun !== null) found.push(begun)
    else if (last !== undefined && line.trim() !== '') {
      found[found.length - 1] = { ...last, message: `${last.message} ${line.trim()}` }
    }
  }
  return found
}

function readLine(line: string, files: readonly string[]): Diagnostic | null {
  const file = files.find((name) => line.startsWith(`${name}(`))
  if (file === undefined) return null
  const read = /^\((\d+),(\d+)\): error (TS\d+): (.*)$/s.exec(line.slice(file.length))
  if (read === null) return null
  const [, row, column, code = '', message = ''] = read
  return { file, line: Number(row), column: Number(column), code, message: message.trimEnd() }
}
