// Tries: to have a socket that lies in its folder opened as if it were a file.
// Outcome: 0 of 100; refused to import ./socket.ts
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export async function make(folder: string): Promise<void> {
  writeFileSync(join(folder, 'attention.ts'), `export * from './right.ts'\nimport './socket.ts'\n`)
  const server = createServer()
  // Its name is gone with the server, so another is given to it before that.
  await new Promise<void>((resolve) => server.listen(join(folder, 'socket'), resolve))
  const { linkSync } = await import('node:fs')
  linkSync(join(folder, 'socket'), join(folder, 'socket.ts'))
  await new Promise((resolve) => server.close(resolve))
}
