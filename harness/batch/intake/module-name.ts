/** Authority on which names may be a module that was handed in, and which files one may import. */

/** The best first. All of them are read as TypeScript, of which JavaScript is a part. */
export const MODULE_EXTENSIONS: readonly string[] = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs']

export function isModuleName(path: string): boolean {
  return rankOfExtension(path) >= 0 && !/\.(d|test|spec|config)\.[cm]?[jt]s$/i.test(path)
}

/** -1 where it is no module's. */
export function rankOfExtension(path: string): number {
  return MODULE_EXTENSIONS.indexOf((/\.[^./]+$/.exec(path)?.[0] ?? '').toLowerCase())
}

/** As the sandbox finds them; nothing else that was handed in can change a result. */
export function isImportable(path: string): boolean {
  return /\.([cm]?[jt]s|[jt]sx|json)$/i.test(path)
}
