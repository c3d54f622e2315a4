/** What can be read and written at the level `namespace`, and the traps that bubblewrap has: /proc, --clearenv and /dev/shm. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startNode } from '../../harness/sandbox/start-node.ts'
import { childrenOf } from '../support/children.ts'
import { levelNamed, noNamespace, skipsNamespace, RAW_LIMITS, rawAt, runRaw } from './raw-program.ts'

const SECRET = 'canary-9b2e6d41'

beforeAll(() => {
  process.env['FOLLOWTHROUGH_CANARY'] = SECRET
})
afterAll(() => {
  delete process.env['FOLLOWTHROUGH_CANARY']
})

/**
 * Every folder and every file under the root, and what of all that could be changed. Should anything be, then to what it was:
 * what is bound in there is the machine's own.
 */
const WALK = `
  const fs = require('node:fs')
  const folders = [], files = [], changed = []
  const tryTo = (how, path, attempt) => { try { attempt(); changed.push(how + ' ' + path) } catch {} }
  const touch = (path) => {
    const { mode, uid, gid, atime, mtime } = fs.statSync(path)
    tryTo('chmod', path, () => fs.chmodSync(path, mode & 0o7777))
    tryTo('chown', path, () => fs.chownSync(path, uid, gid))
    tryTo('utimes', path, () => fs.utimesSync(path, atime, mtime))
  }
  const walk = (folder) => {
    folders.push(folder)
    if (folders.length + files.length > 1000) throw new Error('there is too much')
    const path = (name) => (folder === '/' ? '' : folder) + '/' + name
    const made = path('followthrough-made')
    tryTo('write', made, () => fs.writeFileSync(made, 'x'))
    tryTo('mkdir', made, () => fs.mkdirSync(made))
    tryTo('symlink', made, () => fs.symlinkSync(process.execPath, made))
    tryTo('link', made, () => fs.linkSync(process.execPath, made))
    touch(folder)
    for (const one of fs.readdirSync(folder, { withFileTypes: true })) {
      const name = path(one.name)
      if (one.isDirectory()) { walk(name); continue }
      files.push(name)
      tryTo('write', name, () => fs.writeFileSync(name, 'x', { flag: 'r+' }))
      tryTo('unlink', name, () => fs.unlinkSync(name))
      tryTo('rename', name, () => fs.renameSync(name, made))
      touch(name)
    }
  }
  walk('/')
  console.log(JSON.stringify({ folders: folders.sort(), files: files.sort(), changed: changed.sort() }))`

/** What this Node is linked with, by the loader's own account. */
function libraryPaths(): readonly string[] {
  const { stdout } = spawnSync('ldd', [realpathSync(process.execPath)], { encoding: 'utf8' })
  return [...stdout.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path)
}

function foldersOf(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === '/' ? ['/'] : [...foldersOf(folder), folder]
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted()
}

/** Says which of these it could read, and what its environment is. */
const PRY = `
  const fs = require('node:fs')
  const doors = ['/proc', '/proc/1/environ', '/proc/self/environ', '/proc/self/exe', '/dev/shm', '/sys', '/etc', '/run', '/root', '/home', '/var']
  const open = doors.filter((door) => { try { fs.statSync(door); return true } catch { return false } })
  const environ = () => { try { return fs.readFileSync('/proc/1/environ', 'utf8') } catch { return '' } }
  const stored = () => { try { fs.writeFileSync('/dev/shm/followthrough', Buffer.alloc(2e6)); return true } catch { return false } }
  console.log(JSON.stringify({ open, environment: process.env, environ: environ(), stored: stored() }))`

type Pried = {
  readonly open: readonly string[]
  readonly environment: unknown
  readonly environ: string
  readonly stored: boolean
}

/** Under bubblewrap with these words, as the traps have it. */
function pryUnder(words: readonly string[]): Pried {
  const args = [
    '--unshare-all',
    '--die-with-parent',
    '--ro-bind',
    '/',
    '/',
    ...words,
    process.execPath,
    '-e',
    PRY,
  ]
  return JSON.parse(spawnSync('bwrap', args, { encoding: 'utf8' }).stdout)
}

describe.skipIf(skipsNamespace)(`at namespace (${noNamespace ?? 'it holds here'})`, () => {
  it('there are Node and its libraries; nothing else is there, and nothing of it can be changed', async () => {
    const libraries = libraryPaths()
    const files = ['/node', ...libraries]
    expect(libraries.length).toBeGreaterThan(3)
    expect(await runRaw(rawAt('namespace', WALK))).toEqual({
      folders: sorted([...files.flatMap(foldersOf), '/tmp']),
      files: sorted(files),
      changed: [],
    })
  })

  it('bound to there by root, a device of this machine can be changed, with no privilege at all', () => {
    const isRoot = process.getuid?.() === 0
    const mapped = ['--unshare-user', '--cap-drop', 'ALL', '--uid', '65534', '--gid', '65534']
    const bound = ['--ro-bind', '/', '/', '--dev-bind', '/dev/null', '/dev/null']
    const change = `fs.chmodSync('/dev/null', fs.statSync('/dev/null').mode & 0o7777)`
    const program = `const fs = require('node:fs'); ${change}`
    const { status } = spawnSync('bwrap', [...mapped, ...bound, process.execPath, '-e', program])
    expect(status === 0).toBe(isRoot)
  })

  it('there is no /proc, no /dev/shm and no folder of this machine, and its environment is the folder it stands in', async () => {
    const nothing = { open: [], environment: { PWD: '/tmp' }, environ: '', stored: false }
    expect(await runRaw(rawAt('namespace', PRY))).toEqual(nothing)
  })

  it('under bubblewrap with a /proc, our environment is in there for everyone to read, also with --clearenv', () => {
    const { environment, environ } = pryUnder(['--clearenv', '--proc', '/proc'])
    expect(JSON.stringify(environment)).not.toContain(SECRET)
    expect(environ).toContain(SECRET)
  })

  it('under bubblewrap with a /dev of its own, there is room in /dev/shm', () => {
    expect(pryUnder([]).stored).toBe(false)
    expect(pryUnder(['--dev', '/dev']).stored).toBe(true)
  })

  it('no process of it holds anything of our environment, which any other child of ours does', async () => {
    const before = childrenOf()
    const node = await startNode(levelNamed('namespace'), ['-e', WAITS], RAW_LIMITS)
    const other = spawn(process.execPath, ['-e', WAITS])
    try {
      await Promise.all([once(node.streams.stdout, 'data'), once(other.stdout, 'data')])
      const [outer = 0, ...others] = childrenOf().filter((pid) => !before.includes(pid))
      expect([outer, ...childrenOf(outer)].map(environmentOf)).toEqual(['', 'PWD=/tmp\0'])
      expect(others).toEqual([other.pid])
      expect(others.map(environmentOf).join()).toContain(SECRET)
    } finally {
      other.kill()
      node.kill()
      await node.ended
    }
  })
})

const WAITS = `console.log('ready'); require('node:fs').readFileSync(0)`

function environmentOf(pid: number): string {
  return readFileSync(`/proc/${pid}/environ`, 'utf8')
}
