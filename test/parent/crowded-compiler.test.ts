import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { asStranger, stranger } from './as-stranger.ts'

const [soon, compiled, never, broken] = [stranger(0), stranger(1), stranger(2), stranger(3)]
const all = [soon, compiled, never, broken]
afterAll(() => all.forEach(({ folder }) => rmSync(folder, { recursive: true })))

/**
 * Takes every process that its user may have but one. The compiler becomes that one, and gets no thread; what it says by itself
 * is written down first. The four threads that Node reads files with are there before that.
 */
const DRIVER = `import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { transform } from './transform.mjs'
const [, , what, until] = process.argv
const folder = import.meta.dirname
await Promise.all(Array.from({ length: 16 }, () => stat('.')))
const sleepers = []
for (let i = 0; i < 1000 && until !== 'at once'; i += 1) {
  const sleeper = spawn('/bin/sleep', ['60'], { stdio: 'ignore' })
  sleeper.on('error', () => {})
  if (sleeper.pid === undefined) break
  sleepers.push(sleeper)
}
const last = sleepers.pop()
if (last !== undefined) {
  last.kill()
  await once(last, 'exit')
  const alone = spawnSync(process.env.COMPILER, ['--version'], { encoding: 'utf8' })
  console.log(alone.status, /failed to create new OS thread/.test(alone.stderr))
}
const free = () => sleepers.splice(0).forEach((sleeper) => sleeper.kill())
if (until === 'soon') setTimeout(free, 1000)
try {
  const entry = join(folder, 'fine.ts')
  const room = { limitMs: 5000, mostOutput: 1_000_000 }
  const done = what === 'compile' ? await compile(entry) : await transform('fine.ts', 'export const a: number = 1', room)
  console.log(done.kind ?? [...done.modules.keys()].join(), done.problem?.kind ?? 'fine')
} catch (error) {
  console.log(error.code, error.message, error.hint)
}
free()
`

const COMPILER = `node_modules/@esbuild/${process.platform}-${process.arch}/bin/esbuild`

beforeAll(async () => {
  for (const { folder } of all) {
    for (const name of ['esbuild', '@esbuild']) {
      cpSync(join(packageRoot, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true })
    }
    await build({
      entryPoints: ['compile', 'transform'].map((name) => join(packageRoot, `harness/sandbox/${name}.ts`)),
      bundle: true,
      platform: 'node',
      format: 'esm',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
    })
    writeFileSync(join(folder, 'driver.mjs'), DRIVER)
    writeFileSync(join(folder, 'fine.ts'), 'export const a: number = 1\n')
  }
  const program = join(broken.folder, COMPILER)
  rmSync(program)
  writeFileSync(program, '#!/bin/sh\necho "fatal error: something of its own" >&2\nexit 2\n')
  chmodSync(program, 0o755)
})

async function drive(who: (typeof all)[number], what: string, until: string): Promise<string> {
  const { stdout, stderr } = await asStranger(who, ['driver.mjs', what, until], {
    COMPILER: join(who.folder, COMPILER),
  })
  return stdout + stderr
}

describe.concurrent('a compiler that', () => {
  it('gets no thread is run again until there is room, and the file is transformed', async () => {
    expect(await drive(soon, 'transform', 'soon')).toBe('2 true\ncode fine\n')
  })

  it('gets no thread is run again until there is room, and the module is compiled', async () => {
    expect(await drive(compiled, 'compile', 'soon')).toBe('2 true\nfine.ts fine\n')
  })

  it('never gets a thread is a fault that says so', async () => {
    expect(await drive(never, 'compile', 'never')).toBe(
      '2 true\nsandbox-unavailable A process could not be started in ten seconds of trying (no more threads may be started). ' +
        'End programs that you do not need, look at your limits with "ulimit -a", and try again.\n',
    )
  })

  it('breaks on a file that is known to compile, too, is a fault: it does not blame the file', async () => {
    expect(await drive(broken, 'compile', 'at once')).toBe(
      'sandbox-unavailable The compiler did not start: fatal error: something of its own. ' +
        'Look at how many processes and files this machine lets you open, and try again.\n',
    )
  })
})
