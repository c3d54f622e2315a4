/** Authority on a name as Canvas squeezes it into a file's name: "Doe, Jane" is `doejane`; underscores stay, but not around a number. */
export function squeezeName(sortable: string): string {
  return sortable
    .normalize('NFC')
    .replace(/_(\d+)_/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}]/gu, '')
}
