/** Authority on somebody of whom only one name is known, and not what kind of name it is. */
import type { Who } from './reading.ts'
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
      { by: 'any', value: handle },
      { by: 'squeezed', value: squeezeName(handle.replaceAll('_', ' ')) },
    ],
  }
}
