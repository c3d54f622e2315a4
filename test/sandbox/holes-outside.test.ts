/** A program that has got out of the realm brings nothing back from outside; where a level cannot stop something, that is said. */
import { hostname, userInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ISOLATION } from '../../harness/render/say-isolation.ts'
import { ESCAPED, got, type Brought } from './escaped-program.ts'
import { NODES } from './nodes.ts'
import { Outside, SECRET } from './outside.ts'
import { levelNamed, noNamespace, skipsNamespace, runRaw, type Raw } from './raw-program.ts'

let outside = new Outside()
beforeEach(() => outside.open())
afterEach(() => {
  outside.close()
  outside = new Outside()
})

async function escape(raw: Pick<Raw, 'level' | 'flags'>) {
  const brought = await runRaw({ ...raw, program: ESCAPED, input: outside.places })
  if (!isBrought(brought)) throw new Error(JSON.stringify(brought))
  const { files, network, told } = brought
  const { reached, added } = await outside.disturbances()
  return { files: got(files), network: got(network), told, reached, added, all: JSON.stringify(brought) }
}

function isBrought(answer: unknown): answer is Brought {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'files' in answer &&
    'network' in answer &&
    'told' in answer
  )
}

const EVERY_SOCKET = ['tcp', 'unix', 'fetch', 'udp', 'dns', 'listen tcp', 'listen udp', 'listen unix']
const EVERY_SERVER = ['dns', 'tcp', 'udp', 'unix']
const SOCKET_FILE = ['mine.socket']

it('with nothing around it, such a program brings back files and answers, is told who we are, and leaves something behind', async () => {
  const seen = await escape({ level: levelNamed('process'), flags: [] })
  expect(seen.files).toEqual(
    expect.arrayContaining(['write', `readWith ${outside.places.root}/canary.txt`, 'readWith /etc/passwd']),
  )
  expect(seen.files.length).toBeGreaterThan(20)
  expect(seen).toMatchObject({
    network: EVERY_SOCKET,
    reached: EVERY_SERVER,
    added: ['mine', ...SOCKET_FILE],
  })
  expect(seen.all).toContain(SECRET)
})

describe.skipIf(skipsNamespace)(`such a program at namespace (${noNamespace ?? 'it holds here'})`, () => {
  it('brings back nothing, reaches nobody, and is told of nothing but the box that it is in', async () => {
    const { all, ...seen } = await escape({ level: levelNamed('namespace'), flags: [] })
    expect(seen).toEqual({
      files: [],
      network: [],
      told: {
        environment: { PWD: '/tmp' },
        arguments: [],
        folder: '/tmp',
        user: null,
        home: null,
        host: 'box',
        interfaces: null,
        others: 0,
        reported: { PWD: '/tmp' },
      },
      reached: [],
      added: [],
    })
    expect(all).not.toContain(SECRET)
  })
})

/** What no flag of Node's keeps from a program: who runs it, and on which machine. */
const TOLD = {
  environment: {},
  arguments: [],
  folder: '/',
  user: userInfo().username,
  home: userInfo().homedir,
  host: hostname(),
  interfaces: expect.arrayContaining(['lo']),
  others: process.pid,
  reported: {},
}

describe.each(NODES)('such a program at process, on Node $version', ({ level, major, permissionFlags }) => {
  const isOffline = major >= 26
  const network = isOffline
    ? 'reaches nobody'
    : 'reaches every server, and leaves the socket that it listens on'

  it(`reads no file and lists no folder, has no environment of ours, and ${network}`, async () => {
    const { all, ...seen } = await escape({ level, flags: permissionFlags })
    expect(seen).toEqual({
      files: [],
      network: isOffline ? [] : EVERY_SOCKET,
      told: TOLD,
      reached: isOffline ? [] : EVERY_SERVER,
      added: isOffline ? [] : SOCKET_FILE,
    })
    // Of all that is out there, it has only what a server hands to whoever asks.
    expect(all.includes(SECRET)).toBe(!isOffline)
  })
})

it('so a report claims nothing of the network at process, and claims it at the others', () => {
  expect(ISOLATION.process).not.toMatch(/network|offline|internet/i)
  expect(ISOLATION.process).toContain('not a security boundary')
  expect(
    [ISOLATION.namespace, ISOLATION.container].filter((words) => words.includes('without network')),
  ).toHaveLength(2)
})
