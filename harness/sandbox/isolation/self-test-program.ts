/**
 * Authority on what the self-test tries inside of a level: what student code must not be able to do. It has no permission model
 * and no realm around it, so that only the level itself can be what stops it.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { connect } from 'node:net'
import { READY, type Boundary, type Outside } from './boundary.ts'

fs.writeSync(1, READY)
const { file, written, port, pid }: Outside = JSON.parse(fs.readFileSync(0, 'utf8'))

const tries: Readonly<Record<Boundary, () => unknown>> = {
  reading: () => fs.readFileSync(file),
  writing: () => fs.writeFileSync(written, ''),
  network: () =>
    new Promise<void>((resolve, reject) => {
      connect(port, '127.0.0.1').once('connect', resolve).once('error', reject)
      setTimeout(reject, MOST_MS).unref()
    }),
  // Whoever may send a signal to the grader can end it, or open a debugger in it.
  signals: () => process.kill(pid, 'SIGCONT'),
  starting: () => {
    const { error } = spawnSync(process.execPath, ['--version'], { timeout: MOST_MS })
    if (error !== undefined) throw error
  },
  memory: () => new ArrayBuffer(2 ** 31),
}

const MOST_MS = 2000

async function isOpen(attempt: () => unknown): Promise<boolean> {
  try {
    await attempt()
    return true
  } catch {
    return false
  }
}

async function main(): Promise<void> {
  const open: string[] = []
  for (const [boundary, attempt] of Object.entries(tries)) if (await isOpen(attempt)) open.push(boundary)
  fs.writeSync(1, JSON.stringify(open))
  process.exit(0)
}

void main()
