/** Authority on somebody of whom only one name is known, and not what kind of name it is. */
import type { Key, Who } from './reading.ts'
import { squeezeName } from './squeeze-name.ts'

/** Macs take accents apart in the names of files. */
export function plainWho(given: string): Who {
  const handle = given.normalize('NFC')
  return {
    handle,
    name: handle,
    email: null,
    section: null,
    platformId: null,
    alsoKnownAs: {},
    members: [],
    keys: [
      ...KINDS.map((by) => ({ by, value: handle })),
      { by: 'squeezed', value: squeezeName(handle.replaceAll('_', ' ')) },
    ],
  }
}

const KINDS: readonly Key['by'][] = ['id', 'plain', 'login', 'email', 'github', 'repository', 'name']
