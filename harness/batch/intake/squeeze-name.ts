/** Authority on a name as Canvas squeezes it into a file's name: "Doe, Jane" is `doejane`; underscores stay. */
export function squeezeName(sortable: string): string {
  return sortable
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]/gu, '')
}
