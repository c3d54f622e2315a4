/** What lies around a program that runs here, and says whether it was reached: a file, a folder, a variable, and servers. */
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../harness/load/package-root.ts'

/** Nothing that a program brings back may contain it. */
export const SECRET = 'canary-c47f03a8'

export class Outside {
  readonly #root = mkdtempSync(join(tmpdir(), 'followthrough-outside-'))
  readonly #reached = new Set<string>()
  readonly #tcp: Server = createServer((socket) => this.#answer('tcp', socket))
  readonly #unix: Server = createServer((socket) => this.#answer('unix', socket))
  readonly #udp: Socket = createSocket('udp4', (message) => {
    // A question to a name server begins with two bytes of its own choice, and asks for the name in labels.
    this.#reached.add(message.includes('followthrough') ? 'dns' : 'udp')
  })

  #answer(name: string, socket: NodeJS.WritableStream): void {
    this.#reached.add(name)
    socket.on('error', () => {})
    socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${SECRET.length}\r\nconnection: close\r\n\r\n${SECRET}`)
  }

  async open(): Promise<void> {
    process.env['FOLLOWTHROUGH_CANARY'] = SECRET
    writeFileSync(join(this.#root, 'canary.txt'), SECRET)
    mkdirSync(join(this.#root, 'neighbour'))
    writeFileSync(join(this.#root, 'neighbour/attention.ts'), `// ${SECRET}`)
    this.#tcp.listen(0, '127.0.0.1')
    this.#unix.listen(join(this.#root, 'socket'))
    this.#udp.bind(0, '127.0.0.1')
    await Promise.all([this.#tcp, this.#unix, this.#udp].map((server) => once(server, 'listening')))
  }

  /** What a program is told, so that it need not search. */
  get places() {
    const address = this.#tcp.address()
    return {
      root: this.#root,
      repository: packageRoot,
      pid: process.pid,
      tcp: typeof address === 'object' && address !== null ? address.port : 0,
      udp: this.#udp.address().port,
      unix: join(this.#root, 'socket'),
    }
  }

  /** Which servers were reached, and what was put beside that which was there; a datagram may be a moment late. */
  async disturbances() {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const mine = ['canary.txt', 'neighbour', 'neighbour/attention.ts', 'socket']
    const there = readdirSync(this.#root, { recursive: true, encoding: 'utf8' })
    return {
      reached: [...this.#reached].toSorted(),
      added: there.filter((name) => !mine.includes(name)).toSorted(),
    }
  }

  close(): void {
    delete process.env['FOLLOWTHROUGH_CANARY']
    this.#tcp.close()
    this.#unix.close()
    this.#udp.close()
    rmSync(this.#root, { recursive: true, force: true })
  }
}
