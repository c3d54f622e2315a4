import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { asStranger, stranger } from './as-stranger.ts'

const [crowded, full, stuck, missing] = [stranger(0), stranger(1), stranger(2), stranger(3)]
const all = [crowded, full, stuck, missing]
afterAll(() => all.forEach(({ folder }) => rmSync(folder, { recursive: true })))

/** Takes all that there is of something, and starts a process all the same. */
const DRIVER = `import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { spawnPatiently } from './spawn-patiently.mjs'
const [, , what, freed, program] = process.argv
const taken = []
try {
  for (let i = 0; i < 100_000 && what !== 'nothing'; i += 1) {
    if (what === 'files') {
      const file = openSync('/dev/null')
      taken.push(() => closeSync(file))
    } else {
      const sleeper = spawn('sleep', ['60'], { stdio: 'ignore' })
      await once(sleeper, 'spawn')
      taken.push(() => sleeper.kill())
    }
  }
} catch (error) {
  console.log(error.code)
}
const free = () => taken.splice(0).forEach((give) => give())
if (freed === 'freed') setTimeout(free, 500)
let tries = 0
const start = () => {
  tries += 1
  return spawn(program)
}
try {
  const started = await spawnPatiently(start)
  const [code] = await once(started, 'exit')
  console.log(tries > 1 ? 'waited' : 'at once', code)
} catch (error) {
  console.log(tries > 1 ? 'waited' : 'at once', error.code, error.message, error.hint)
}
free()
`

beforeAll(async () => {
  for (const { folder } of all) {
    await build({
      entryPoints: [join(packageRoot, 'harness/sandbox/spawn-patiently.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(folder, 'spawn-patiently.mjs'),
    })
    writeFileSync(join(folder, 'driver.mjs'), DRIVER)
  }
})

describe.concurrent('a process is started', () => {
  it('once there is room for another process', async () => {
    const { stdout, stderr } = await asStranger(crowded, ['driver.mjs', 'processes', 'freed', 'true'])
    expect([stdout, stderr]).toEqual(['EAGAIN\nwaited 0\n', ''])
  })

  it('once there is room for more open files', async () => {
    const { stdout, stderr } = await asStranger(full, ['driver.mjs', 'files', 'freed', 'true'])
    expect([stdout, stderr]).toEqual(['EMFILE\nwaited 0\n', ''])
  })

  it('never where there never is room, and a fault says what was seen', async () => {
    const { stdout, stderr } = await asStranger(stuck, ['driver.mjs', 'processes', 'never', 'true'])
    expect([stdout, stderr]).toEqual([
      'EAGAIN\nwaited sandbox-unavailable A process could not be started in ten seconds of trying (no more processes may be started, EAGAIN). ' +
        'End programs that you do not need, look at your limits with "ulimit -a", and try again.\n',
      '',
    ])
  })

  it('nor where there is no such program: that is told at once, as it came', async () => {
    const { stdout } = await asStranger(missing, ['driver.mjs', 'nothing', 'never', '/no/such/program'])
    expect(stdout).toMatch(/^at once ENOENT spawn \/no\/such\/program ENOENT/)
  })
})
