/** Authority on the names that must not be followed: those that lead elsewhere, and those that are no text. */
import type { Refusal } from '../../domain/refusal.ts'
import { MOST_DEPTH } from './limits.ts'

// Bytes that are no UTF-8 were read as U+FFFD, and half of a character stands for itself only.
// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u001f\u007f-\u009f\ufffd]|\p{Surrogate}/u

/** `path` has `/` between its parts, and as many of them as it likes. */
export function refuseName(path: string): Refusal | null {
  if (/^(\/|[a-z]:)/i.test(path)) return { kind: 'leads-outside', path, how: 'absolute' }
  const parts = path.split('/')
  if (parts.includes('..')) return { kind: 'leads-outside', path, how: 'climbs' }
  if (parts.some((part) => part === '' || part === '.') || NO_TEXT.test(path))
    return { kind: 'bad-name', path }
  return parts.length > MOST_DEPTH + 1 ? { kind: 'unreadable', path, reason: TOO_DEEP } : null
}

export const TOO_DEEP = `It lies more than ${MOST_DEPTH} folders deep.`

/** Without the parts that mean nothing: `./a//b` is `a/b`. What begins at the top stays as it is, to be refused. */
export function tidyName(path: string): string {
  if (path.startsWith('/')) return path
  return path
    .split('/')
    .filter((part) => part !== '.' && part !== '')
    .join('/')
}
