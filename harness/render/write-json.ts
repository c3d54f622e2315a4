/**
 * Authority on a report as JSON text, which people read on terminals and in the logs of CI runners too: what nobody sees and
 * what a runner would obey is spelled by its code, and reads back as the same text.
 */
import { UNSEEN } from '../domain/unseen.ts'
import type { Json } from '../domain/wire.ts'

export function writeJson(json: Json): string {
  const text = JSON.stringify(json, null, 2)
  // Its own line feeds are the only characters that stand outside of a string.
  const lines = text.split('\n').map((line) => line.replace(UNSEEN, spell).replace(COMMAND, spell))
  return `${lines.join('\n')}\n`
}

/** The second of `::` and of `##`. */
const COMMAND = /(?<=:):|(?<=#)#/g

function spell(characters: string): string {
  return characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
