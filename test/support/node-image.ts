/** An image that holds the Node which runs the tests, with the libraries it is linked with, and nothing else. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { askEngine } from '../../harness/sandbox/isolation/ask-engine.ts'
import type { EngineName } from '../../harness/sandbox/isolation/container-arguments.ts'

export const NODE_IMAGE = `localhost/followthrough-test-node:${process.versions.node}`

const MOST_MS = 60_000

/** Null if it is there now and anything can be started from it, else why not. */
export async function importNode(engine: EngineName): Promise<string | null> {
  const running = await askEngine(engine, ['info'], MOST_MS)
  if (running.kind !== 'done') return running.why
  const whyNot = await makeImage(engine)
  if (whyNot !== null) return whyNot
  const begun = await askEngine(engine, ['run', '--rm', ...MODEST, NODE_IMAGE, 'node', '-e', '0'], MOST_MS)
  return begun.kind === 'done' ? null : begun.why
}

/** Podman as root raises these to what a machine may not allow, where nobody names them. */
const MODEST = ['--network', 'none', '--ulimit', 'nofile=64:64', '--ulimit', 'nproc=1024:1024']

async function makeImage(engine: EngineName): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  try {
    const archive = join(folder, 'node.tar')
    const root = join(folder, 'root')
    put(process.execPath, join(root, 'bin/node'))
    for (const library of libraries()) put(library, join(root, library))
    for (const mounted of ['proc', 'sys', 'dev', 'etc']) mkdirSync(join(root, mounted))
    // As in any image: open to everybody.
    mkdirSync(join(root, 'tmp'))
    chmodSync(join(root, 'tmp'), 0o1777)
    const { status, stderr } = spawnSync('tar', ['-C', root, '-cf', archive, '.'], { encoding: 'utf8' })
    if (status !== 0) return stderr
    const made = await askEngine(
      engine,
      ['import', '--change', 'ENV PATH=/bin', archive, NODE_IMAGE],
      MOST_MS,
    )
    return made.kind === 'done' ? null : made.why
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function forgetNode(engine: EngineName): Promise<void> {
  await askEngine(engine, ['image', 'rm', '--force', NODE_IMAGE], MOST_MS)
}

function libraries(): readonly string[] {
  const { stdout } = spawnSync('ldd', [process.execPath], { encoding: 'utf8' })
  return stdout.match(/\/\S+/g) ?? []
}

function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { dereference: true })
}
