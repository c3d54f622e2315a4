/** A channel of Node's own between parent and child ends the parent at a line that is not JSON, or at a word of its protocol. */
import { describe, expect, it } from 'vitest'
import { withFiles } from '../support/hand-in.ts'
import { endOfParent, startParent } from './parent-process.ts'
import { levelsHere, noNamespace, rawAt, runRaw } from './raw-program.ts'

/** Writes to each descriptor that a channel may have, after its own three; some of them are Node's own, and Node may end of it. */
const ATTACK = `
  const fs = require('node:fs')
  fs.writeSync(1, '"wrote"')
  for (let fd = 3; fd < 16; fd += 1) {
    for (const line of ['{"cmd":"NODE_HANDLE_ACK"}', 'no JSON at all']) {
      try { fs.writeSync(fd, line + '\\n') } catch {}
    }
  }`

function attackOn(start: string): Promise<Awaited<ReturnType<typeof endOfParent>>> {
  const program = `
    const attack = ${JSON.stringify(ATTACK)}
    const stdout = await ${start}
    say(JSON.parse(await text(stdout)))
    await pause(100)
    process.exit(0)`
  return withFiles({}, async (folder) => endOfParent(await startParent(folder, program)))
}

describe.each(levelsHere)(`a program at %s (namespace: ${noNamespace ?? 'it holds here'})`, (level) => {
  it('has no channel to its parent', async () => {
    const program = `console.log(JSON.stringify([typeof process.send, typeof process.channel, process.connected, 'NODE_CHANNEL_FD' in process.env].map(String)))`
    expect(await runRaw(rawAt(level, program))).toEqual(['undefined', 'undefined', 'undefined', 'false'])
  })

  it('ends its parent by nothing that it writes to any descriptor', async () => {
    const seen = await attackOn(`raw('${level}', attack)`)
    expect(seen).toEqual({ said: 'wrote', complaints: '', code: 0 })
  })
})

it('a parent that gives its child a channel is ended by what is written there', async () => {
  const channel = `spawn(process.execPath, ['-e', attack], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] }).stdout`
  expect(await attackOn(channel)).toMatchObject({
    code: expect.not.toSatisfy((code) => code === 0),
    complaints: expect.stringMatching(/SyntaxError|ERR_INTERNAL_ASSERTION/),
  })
})
