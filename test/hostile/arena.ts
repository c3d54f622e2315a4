/**
 * What lies around a submission that is graded here: a file, an environment variable and a listening socket that nobody may
 * reach, and a neighbour's submission that nobody may touch.
 */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../harness/load/package-root.ts'

/** Nothing that is shown may contain it. */
export const SECRET = 'canary-5f1d8c0a'
/** Where hostile modules say that the listening socket is; they are handed in with the port that it got. */
const PORT_IN_MODULES = '47113'

const solution = join(packageRoot, 'assignments/01-attention-stages/solution/attention.ts')

export class Arena {
  readonly #root = mkdtempSync(join(tmpdir(), 'followthrough-hostile-'))
  readonly #server: Server = createServer((socket) => {
    this.#visits += 1
    socket.end(SECRET)
  })
  #visits = 0
  readonly submission: string = join(this.#root, 'submission')
  readonly neighbour: string = join(this.#root, 'neighbour')

  async open(): Promise<void> {
    process.env['FOLLOWTHROUGH_CANARY'] = SECRET
    writeFileSync(join(this.#root, 'canary.txt'), SECRET)
    mkdirSync(this.neighbour)
    copyFileSync(solution, join(this.neighbour, 'attention.ts'))
    mkdirSync(join(this.#root, 'tmp'))
    process.env['TMPDIR'] = join(this.#root, 'tmp')
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(0, '127.0.0.1', resolve)
    })
  }

  /** A hostile module's text, with the port where somebody listens. */
  aim(text: string): string {
    const address = this.#server.address()
    return typeof address === 'object' && address !== null
      ? text.replaceAll(PORT_IN_MODULES, String(address.port))
      : text
  }

  /** A folder with the right module as right.ts, and nothing of the one before. */
  prepare(): string {
    rmSync(this.submission, { recursive: true, force: true })
    mkdirSync(this.submission)
    copyFileSync(solution, join(this.submission, 'right.ts'))
    return this.submission
  }

  /** What is not as it was, in words; nothing if all is. */
  disturbances(): readonly string[] {
    return [
      ...changed(join(this.#root, 'canary.txt'), SECRET),
      ...changed(join(this.neighbour, 'attention.ts'), readFileSync(solution, 'utf8')),
      ...addedTo(this.#root, ['canary.txt', 'neighbour', 'submission', 'tmp']),
      ...addedTo(join(this.#root, 'tmp'), []),
      ...addedTo(this.neighbour, ['attention.ts']),
      ...(this.#visits === 0 ? [] : ['somebody connected to the socket']),
    ]
  }

  async close(): Promise<void> {
    delete process.env['FOLLOWTHROUGH_CANARY']
    delete process.env['TMPDIR']
    await new Promise((resolve) => this.#server.close(resolve))
    rmSync(this.#root, { recursive: true, force: true })
  }
}

function changed(path: string, expected: string): readonly string[] {
  return readFileSync(path, 'utf8') === expected ? [] : [`${path} was changed`]
}

function addedTo(folder: string, expected: readonly string[]): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !expected.includes(name))
    .map((name) => `${join(folder, name)} was left behind`)
}
