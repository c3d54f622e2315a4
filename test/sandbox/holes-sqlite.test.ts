/** Node's own database opens files by itself, past the permission model. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withFiles } from '../support/hand-in.ts'
import { NODES } from './nodes.ts'
import { levelNamed, noNamespace, skipsNamespace, runRaw, type Raw } from './raw-program.ts'

/** Each is tried, and says what came of it. */
const PROGRAM = `
  const { folder } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  const open = (file, use) => {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite') ?? require('node:sqlite')
    use(new DatabaseSync(file))
  }
  const fill = (database) => database.exec('CREATE TABLE mine (word TEXT)')
  const tries = {
    open: () => open(folder + '/opened', fill),
    attach: () => open(':memory:', (database) => {
      database.exec("ATTACH '" + folder + "/attached' AS other; CREATE TABLE other.mine (word TEXT)")
    }),
    vacuum: () => open(':memory:', (database) => {
      fill(database)
      database.exec("VACUUM INTO '" + folder + "/vacuumed'")
    }),
  }
  const done = Object.entries(tries).filter(([, attempt]) => {
    try { attempt(); return true } catch { return false }
  })
  console.log(JSON.stringify(done.map(([name]) => name)))`

const ALL = { done: ['open', 'attach', 'vacuum'], files: ['attached', 'opened', 'vacuumed'] }
const NOTHING = { done: [], files: [] }

/** What the program could do, and which files it has made. */
function tryDatabases(raw: Pick<Raw, 'level' | 'flags'>): Promise<unknown> {
  return withFiles({}, async (folder) => {
    const done = await runRaw({ ...raw, program: PROGRAM, input: { folder } })
    return { done, files: readdirSync(folder).toSorted() }
  })
}

describe.each(NODES.filter(({ major }) => major >= 22))('node:sqlite on Node $version', (node) => {
  const { level, permissionFlags } = node

  it('opens, attaches and writes no file under the flags of the level process', async () => {
    expect(await tryDatabases({ level, flags: permissionFlags })).toEqual(NOTHING)
  })

  it('and does all of that where it alone is allowed again', async () => {
    expect(await tryDatabases({ level, flags: permissionFlags.filter(isNotOfSqlite) })).toEqual(ALL)
  })
})

function isNotOfSqlite(flag: string): boolean {
  return flag !== '--no-experimental-sqlite'
}

describe.each(NODES.filter(({ major }) => major < 22))('node:sqlite on Node $version', ({ level }) => {
  it('does not exist, with no flag at all', async () => {
    expect(await tryDatabases({ level, flags: [] })).toEqual(NOTHING)
    const asked = {
      level,
      flags: [],
      program: `console.log(require('node:module').isBuiltin('node:sqlite'))`,
    }
    expect(await runRaw(asked)).toBe(false)
  })
})

const hasDatabase = Number(process.versions.node.split('.')[0]) >= 22
const why = noNamespace ?? (hasDatabase ? 'it holds here' : `Node ${process.version} has no such module`)

it.skipIf(skipsNamespace || !hasDatabase)(
  `node:sqlite opens no file at namespace, with no flag at all, as it does outside (${why})`,
  async () => {
    expect(await tryDatabases({ level: levelNamed('namespace'), flags: [] })).toEqual(NOTHING)
    expect(await tryDatabases({ level: levelNamed('process'), flags: [] })).toEqual(ALL)
  },
)
