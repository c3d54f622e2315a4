/** Authority on which engine this machine has, Podman or Docker, and on whether it has the image too. */
import { askEngine } from './ask-engine.ts'
import { containerImage, type EngineName } from './container-arguments.ts'

export type FoundEngine =
  | { readonly kind: 'here'; readonly engine: EngineName; readonly image: string }
  | { readonly kind: 'absent'; readonly why: string }

const MOST_MS = 10_000

/** A command that is installed is not an engine that answers: Docker's is found wherever its daemon is not running. */
export async function findEngine(image: string = containerImage()): Promise<FoundEngine> {
  // Podman needs no daemon with the powers of root.
  const engines = await Promise.all((['podman', 'docker'] as const).map((engine) => tryEngine(engine, image)))
  const [first] = engines.filter((engine) => engine.kind === 'here')
  if (first !== undefined) return first
  const reasons = engines.flatMap((engine) => (engine.kind === 'absent' ? [engine.why] : []))
  return { kind: 'absent', why: reasons.length === 0 ? NEITHER : reasons.join('; ') }
}

const NEITHER = 'neither podman nor docker is installed'

type TriedEngine = FoundEngine | { readonly kind: 'missing' }

async function tryEngine(engine: EngineName, image: string): Promise<TriedEngine> {
  const running = await askEngine(engine, ['info'], MOST_MS)
  if (running.kind === 'missing') return { kind: 'missing' }
  if (running.kind === 'failed') return { kind: 'absent', why: `${engine}: ${running.why}` }
  const there = await askEngine(engine, ['image', 'inspect', '--format', '{{.Id}}', image], MOST_MS)
  if (there.kind === 'done') return { kind: 'here', engine, image }
  return {
    kind: 'absent',
    why: `${engine} has no image ${image}: fetch it with "${engine} pull ${image}", or name another in FOLLOWTHROUGH_IMAGE`,
  }
}
