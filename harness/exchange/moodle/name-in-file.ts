/** Authority on how Moodle spells a name in the name of a file: an underscore parts it from the number behind it. */
export function nameInFile(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll('_', ' ')
    .replaceAll(/[\p{Cc}&<>"`|':\\/]/gu, '')
    .trim()
}
