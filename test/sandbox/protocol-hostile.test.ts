import { describe, expect, it } from 'vitest'
import type { NodeProcess } from '../../harness/sandbox/start-node.ts'
import { Talk, type Heard } from '../../harness/sandbox/talk.ts'
import { hostileChild } from './hostile-child.ts'

const CALL = { kind: 'call', exportName: 'f', calls: 1, maxCells: 1000, pause: false } as const
const LONG = 20_000

type Conversation = { readonly ready: Heard; readonly first: Heard; readonly second: Heard }

/** Waits for the child, asks it twice, and sees that nothing of it is left. */
async function converse(script: string, firstMs = LONG, pauseMs = 0): Promise<Conversation> {
  return withChild(script, async (talk) => {
    const ready = await talk.ready(LONG)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const first = await talk.ask(CALL, 1000, firstMs)
    return { ready, first, second: await talk.ask(CALL, 1000, firstMs) }
  })
}

async function withChild<T>(script: string, use: (talk: Talk, child: NodeProcess) => Promise<T>): Promise<T> {
  const child = await hostileChild(script)
  try {
    return await use(new Talk(child), child)
  } finally {
    child.kill()
    await child.ended
  }
}

const violation = (what: string) => ({ kind: 'violation', what })
const UNASKED = violation('it spoke without being asked')
const WENT_ON = violation('it went on after its answer')
const MALFORMED = violation('its answer is malformed')
const ANOTHER = violation('it answered another question')
const TOO_MUCH = violation('it announced more than an answer may hold')
const BAD_HEAD = violation('its head is malformed')
const LATE = { kind: 'late' }

describe('a child that keeps to the protocol', () => {
  it('is heard to the last bit, question after question', async () => {
    const script = `ready(); for (;;) say(frame(answer(question().id, { value: { matrix: [1, 2] } }), numbers(-0, NaN)))`
    const { first, second } = await converse(script)
    for (const heard of [first, second]) {
      expect(heard).toMatchObject({ kind: 'reply', reply: { kind: 'answer', value: { matrix: [1, 2] } } })
      expect(heard.kind === 'reply' && Buffer.from(heard.payload).toString('hex')).toBe(
        '0000000000000080000000000000f87f',
      )
    }
  })

  it('and whose frames come in pieces is heard all the same', async () => {
    const script = `ready(); for (;;) {
      const bytes = frame(answer(question().id), numbers(1))
      for (let i = 0; i < bytes.length; i += 3) { say(bytes.subarray(i, i + 3)); if (i % 30 === 0) rest(1) }
    }`
    expect(await converse(script)).toMatchObject({ first: { kind: 'reply' }, second: { kind: 'reply' } })
  })
})

describe('a child that speaks before it is asked', () => {
  it('together with its first word has said too much', async () => {
    const { ready, first } = await converse(
      `say(Buffer.concat([frame({ kind: 'ready' }), frame(answer('x'), numbers(1))])); rest(60000)`,
    )
    expect([ready, first]).toEqual([WENT_ON, WENT_ON])
  })

  it('after its first word is refused at the first question, whatever it answers to it', async () => {
    const script = `ready(); rest(100); say(frame(answer('x'), numbers(1)))
      for (;;) say(frame(answer(question().id), numbers(1)))`
    expect(await converse(script, LONG, 500)).toMatchObject({ first: UNASKED, second: UNASKED })
  })

  it('may not begin with an answer to a question that it guessed', async () => {
    const { ready, first } = await converse(`say(frame(answer('x'), numbers(1)));rest(60000)`, 300)
    expect(ready).toMatchObject({ kind: 'reply', reply: { kind: 'answer' } })
    expect(first).toEqual(LATE)
  })

  it('between two questions is refused at the second', async () => {
    const script = `ready(); const { id } = question(); say(frame(answer(id), numbers(1))); rest(50)
      say(frame(answer(id), numbers(2))); rest(60000)`
    await withChild(script, async (talk) => {
      await talk.ready(LONG)
      expect(await talk.ask(CALL, 1000, LONG)).toMatchObject({ kind: 'reply' })
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(await talk.ask(CALL, 1000, LONG)).toEqual(UNASKED)
    })
  })

  it('and floods is cut off: nothing more is read, nothing is kept, and it ends by itself', async () => {
    const script = `ready(); rest(50); for (const much = Buffer.alloc(65536, 1);;) say(much)`
    await withChild(script, async (talk, child) => {
      await talk.ready(LONG)
      expect(await child.ended).toEqual({ code: 7, signal: null })
      expect(child.streams.stdout.readableLength).toBe(0)
      expect(await talk.ask(CALL, 1000, LONG)).toEqual(UNASKED)
      expect(await talk.ask(CALL, 1000, LONG)).toEqual(UNASKED)
    })
  })
})

describe('a child that is asked and', () => {
  it.each<[string, string, object]>([
    ['answers twice at once', 'const f = frame(answer(id), numbers(1)); say(Buffer.concat([f, f]))', WENT_ON],
    ['adds one byte', 'say(Buffer.concat([frame(answer(id), numbers(1)), Buffer.of(0)]))', WENT_ON],
    ['answers with another id', `say(frame(answer('x'), numbers(1)))`, ANOTHER],
    ['answers with an id that is nearly right', 'say(frame(answer(id + " "), numbers(1)))', ANOTHER],
    ['says again that it is ready', 'ready()', ANOTHER],
    ['announces four gigabytes', 'say(prefix(0xffffffff, 10)); rest(60000)', TOO_MUCH],
    ['announces four gigabytes of head', 'say(prefix(5000, 0xffffffff)); rest(60000)', BAD_HEAD],
    ['announces a head beyond its frame', 'say(prefix(100, 97)); rest(60000)', BAD_HEAD],
    ['announces a frame of nothing', 'say(prefix(0, 0)); rest(60000)', BAD_HEAD],
    ['sends an empty head', 'say(prefix(4, 0)); rest(60000)', MALFORMED],
    ['sends noise', 'say(Buffer.alloc(1000, 0xfe)); rest(60000)', TOO_MUCH],
    ['ends', 'process.exit(0)', { kind: 'ended', ending: { code: 0, signal: null }, outOfMemory: false }],
    [
      'ends in the middle of its answer',
      'say(frame(answer(id), numbers(1)).subarray(0, -1)); process.exit(3)',
      { kind: 'ended', ending: { code: 3, signal: null }, outOfMemory: false },
    ],
    [
      'ends in the middle of a length',
      'say(Buffer.of(1, 2, 3)); process.kill(process.pid, "SIGKILL"); rest(60000)',
      { kind: 'ended', ending: { code: null, signal: 'SIGKILL' }, outOfMemory: false },
    ],
  ])('%s is heard as that, now and ever after', async (_, then, heard) => {
    const { ready, first, second } = await converse(
      `ready(); const { id } = question(); ${then}; rest(60000)`,
    )
    expect(ready).toMatchObject({ kind: 'reply' })
    expect([first, second]).toEqual([heard, heard])
  })

  it.each([
    ['says nothing', ''],
    ['stops in the middle of its answer', 'say(frame(answer(id), numbers(1)).subarray(0, -1))'],
    ['stops in the middle of a length', 'say(Buffer.of(1, 2, 3))'],
    ['answers when nobody waits any longer', 'rest(800); say(frame(answer(id), numbers(1)))'],
    ['trickles', 'for (const byte of frame(answer(id), numbers(1))) { say(Buffer.of(byte)); rest(50) }'],
  ])('%s is late, and nothing that it says afterwards counts', async (_, then) => {
    const script = `ready(); const { id } = question(); ${then}; for (;;) say(frame(answer(question().id), numbers(1)))`
    expect(await converse(script, 400)).toMatchObject({ first: LATE, second: LATE })
  })

  it('sends without end is cut off at what an answer may hold', async () => {
    const script = `ready(); question(); say(prefix(5000, 4000)); for (const much = Buffer.alloc(65536);;) say(much)`
    await withChild(script, async (talk, child) => {
      await talk.ready(LONG)
      expect((await talk.ask(CALL, 100_000, LONG)).kind).toBe('violation')
      expect(await child.ended).toEqual({ code: 7, signal: null })
    })
  })
})
