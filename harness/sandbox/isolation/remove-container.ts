/**
 * Authority on how a container is ended for sure. Ending the command that started it does not end it: the container is the
 * engine's, which lets it run on. It is removed by its name, until the engine no longer knows the name.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { askEngine } from './ask-engine.ts'
import type { EngineName } from './container-arguments.ts'

export type Removal = { readonly kind: 'gone' } | { readonly kind: 'left'; readonly why: string }

const MOST_TRIES = 3
const EACH_MS = 8000
const BETWEEN_MS = 200

/**
 * Ask for it before the command that started it is ended, too: what the engine is only about to make has no name yet. If it is
 * made after all, it is never started, for that is the command's next request.
 */
export async function removeContainer(
  engine: EngineName,
  name: string,
  eachMs: number = EACH_MS,
): Promise<Removal> {
  let why = ''
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries > 0) await pause(BETWEEN_MS)
    // Fails where there is none, with one engine or version and not with another: what it says means nothing.
    await askEngine(engine, ['rm', '--force', '--volumes', name], eachMs)
    const known = await askEngine(engine, [...LIST, `name=^${name}$`], eachMs)
    if (known.kind === 'done' && known.stdout === '') return { kind: 'gone' }
    why = known.kind === 'done' ? `${engine} still has the container ${name}` : `${engine}: ${known.why}`
  }
  return { kind: 'left', why }
}

const LIST = ['container', 'ls', '--all', '--quiet', '--filter']
