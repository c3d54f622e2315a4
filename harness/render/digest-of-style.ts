/** Authority on how a page's policy allows its one style sheet: by what it says, and no other. */
import { createHash } from 'node:crypto'

export function digestOfStyle(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`
}
