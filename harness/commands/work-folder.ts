/** Authority on where a student's own work lies, from where the command is run. */
import { join } from 'node:path'

export function workFolder(id: string): string {
  return join('work', id)
}
