/**
 * Authority on Moodle's names: `<full name>_<participant>_assignsubmission_file/<path>`, without folders
 * `…_assignsubmission_file_<file>`, up to 4.0 with one `_` more, and `onlinetext` for what was typed.
 */
import { moodleName } from '../../../domain/moodle-name.ts'
import { collect, type Claim } from '../collect.ts'
import type { Reading, Who } from '../reading.ts'

export function readMoodle(paths: readonly string[]): Reading {
  return collect(paths, claim)
}

const SHAPE =
  /^(?<name>[^_/]*)_(?<participant>\d+)_assignsubmission_(?<plugin>file|onlinetext)(?<rest>[_/.].*)$/su

function claim(path: string): Claim | null {
  const { name = '', participant = '', plugin, rest = '' } = SHAPE.exec(path)?.groups ?? {}
  if (participant === '') return null
  const file = rest.replace(/^_?\/|^_/, '')
  const inside = plugin === 'onlinetext' && file.startsWith('.') ? `onlinetext${file}` : file
  if (inside === '') return null
  return { path, inside, who: whoOf(name, participant), late: false, attempt: null, remark: null }
}

function whoOf(name: string, participant: string): Who {
  const isBlind = name === '' || name === 'Participant'
  return {
    handle: participant,
    name: isBlind ? null : name,
    email: null,
    section: null,
    platformId: participant,
    alsoKnownAs: {},
    members: [],
    keys: [
      { by: 'participant', value: participant },
      ...(isBlind ? [] : [{ by: 'moodle-name', value: moodleName(name) } as const]),
    ],
  }
}
