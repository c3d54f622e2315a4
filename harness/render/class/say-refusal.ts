/** Authority on why files were refused, as a sentence to the instructor. */
import type { Refusal } from '../../domain/refusal.ts'
import { clip, clipClause } from '../clip.ts'

export function sayRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'leads-outside':
      return `${name(refusal.path)} ${refusal.how === 'absolute' ? 'is an absolute path' : 'climbs out of its folder'}.`
    case 'link':
      return `${name(refusal.path)} is a link.`
    case 'no-file':
      return `${name(refusal.path)} is neither a file nor a folder.`
    case 'same-name':
      return `${name(refusal.path)} and ${name(refusal.other)} are one name where capitals are not told apart.`
    case 'bad-name':
      return `${name(refusal.path)} is a name that some system cannot hold.`
    case 'too-many-files':
      return `There are more than ${refusal.most} files.`
    case 'too-large':
      return `${name(refusal.path)} is larger than ${refusal.mostBytes} bytes.`
    case 'bomb':
      return `${name(refusal.path)} unpacks to more than ${refusal.mostRatio} times its size.`
    case 'encrypted':
      return `${name(refusal.path)} is encrypted.`
    case 'archive-in-archive':
      return `${name(refusal.path)} is an archive inside of an archive.`
    case 'unreadable':
      return `${name(refusal.path)} cannot be read: ${clipClause(refusal.reason)}.`
  }
}

function name(path: string): string {
  return `"${clip(path, 80)}"`
}
