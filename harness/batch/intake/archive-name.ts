/** Authority on which name promises an archive that can be opened; whether it is one is seen when it is opened. */
export function isArchiveName(path: string): boolean {
  return /\.zip$/i.test(path)
}
