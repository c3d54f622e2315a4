/**
 * Authority on trying a level on this machine: a program of ours runs inside of it and tries to get out. What can be seen from
 * out here is looked for out here.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { selfTestSource } from '#generated/self-test-source.js'
import { Fault } from '../../domain/fault.ts'
import { limitProcess } from '../limit-process.ts'
import { startNode, type NodeProcess } from '../start-node.ts'
import { BOUNDARIES, READY, type Boundary, type Outside } from './boundary.ts'
import type { Level } from './level.ts'

export type LevelTest =
  | { readonly kind: 'tried'; readonly open: ReadonlySet<Boundary> }
  /** Nothing could be started at this level, or what was started did not answer. */
  | { readonly kind: 'unusable'; readonly why: string }

const MOST_MS = 8000
const MOST_CHARACTERS = 1000
const LIMITS = { memoryMb: 256, cpuSeconds: 10 }

/** `flags` are Node's own; without any, the level alone is tried. */
export async function testLevel(level: Level, flags: readonly string[]): Promise<LevelTest> {
  const visits = await countVisits()
  const signals = countSignals()
  const written = placeToWrite()
  try {
    const node = await startNode(level, [...flags, '-e', selfTestSource], LIMITS)
    const said = await converse(node, { file: HERE, written, port: visits.port, pid: process.pid })
    if (said === null) return { kind: 'unusable', why: whyNot(node.stderr()) }
    const seen: Partial<Record<Boundary, boolean>> = {
      writing: existsSync(written),
      network: visits.count() > 0,
      // What it sends can reach a process of its own that has our number.
      signals: signals.count() > 0 && said.includes('signals'),
    }
    return { kind: 'tried', open: new Set(BOUNDARIES.filter((one) => seen[one] ?? said.includes(one))) }
  } catch (error) {
    if (error instanceof Fault) throw error
    return { kind: 'unusable', why: error instanceof Error ? error.message : String(error) }
  } finally {
    visits.stop()
    signals.stop()
    rmSync(written, { force: true })
  }
}

const HERE = fileURLToPath(import.meta.url)

/** A file that can be written out here, or it would say nothing that it cannot be written in there. */
function placeToWrite(): string {
  const name = `followthrough-self-test-${randomUUID()}`
  const places = [tmpdir(), process.cwd(), dirname(HERE)].map((folder) => join(folder, name))
  return places.find(canBeWritten) ?? join(tmpdir(), name)
}

function canBeWritten(path: string): boolean {
  try {
    writeFileSync(path, '')
    rmSync(path)
    return true
  } catch {
    return false
  }
}

function whyNot(stderr: string): string {
  const [line = ''] = stderr.trim().split('\n')
  return line === '' ? 'its self-test did not answer' : line.slice(0, 200)
}

/** What it says is open, as one text; null where it says nothing in time. */
async function converse(node: NodeProcess, outside: Outside): Promise<string | null> {
  const { stdin, stdout } = node.streams
  const timer = setTimeout(node.kill, MOST_MS)
  let said = ''
  try {
    for await (const text of stdout.setEncoding('utf8')) {
      said += String(text)
      if (said === READY) {
        await limitProcess(node.pid(), LIMITS)
        stdin.end(JSON.stringify(outside))
      }
      if (said.length > MOST_CHARACTERS) return null
    }
    // Where it said nothing, this is what tells why.
    await finished(node.streams.stderr)
  } catch {
    // It was ended, or ended in the middle.
    return null
  } finally {
    clearTimeout(timer)
    node.kill()
    await node.ended
  }
  return said.endsWith(']') ? said : null
}

/** A server on the loopback address, which answers nobody. */
async function countVisits() {
  let visits = 0
  const server = createServer((socket) => {
    visits += 1
    socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, count: () => visits, stop: () => void server.close() }
}

/** The signal means nothing to a process that is running. */
function countSignals() {
  let signals = 0
  const hear = () => {
    signals += 1
  }
  if (process.platform !== 'win32') process.on('SIGCONT', hear)
  return { count: () => signals, stop: () => void process.off('SIGCONT', hear) }
}
