/**
 * Authority on clones named after students: `<slug>-<username>`. Slugs and usernames both hold hyphens, so a name is never
 * split: a prefix that is known is taken away.
 */
import { collect } from '../collect.ts'
import { plainWho } from '../plain-who.ts'
import type { Reading, Who } from '../reading.ts'

export function readClones(paths: readonly string[], prefix: string): Reading {
  return collect(paths, (path) => {
    const at = path.indexOf('/')
    const folder = path.slice(0, Math.max(at, 0))
    if (!hasPrefix(folder, prefix)) return null
    const username = folder.slice(prefix.length)
    return {
      path,
      inside: path.slice(at + 1),
      who: whoOf(username, folder),
      late: false,
      attempt: null,
      remark: null,
    }
  })
}

/** Platforms write slugs in small letters. */
export function hasPrefix(folder: string, prefix: string): boolean {
  return folder.length > prefix.length && folder.toLowerCase().startsWith(prefix.toLowerCase())
}

function whoOf(username: string, repository: string): Who {
  const plain = plainWho(username)
  return {
    ...plain,
    name: null,
    platformId: username,
    alsoKnownAs: { github: username },
    keys: [
      { by: 'repository', value: repository },
      { by: 'github', value: username },
      { by: 'login', value: username },
      { by: 'id', value: username },
      { by: 'plain', value: username },
      // A second clone of one name gets a number.
      ...(/-\d+$/.test(username)
        ? [{ by: 'first-clone', value: username.replace(/-\d+$/, '') } as const]
        : []),
    ],
  }
}
