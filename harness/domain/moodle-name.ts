/** Authority on a name as Moodle writes it into the name of a file, where an underscore parts it from the number behind it. */
export function moodleName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll('_', ' ')
    .replaceAll(/[\p{Cc}&<>"`|':\\/]/gu, '')
    .trim()
}
