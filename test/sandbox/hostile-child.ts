/** A child that speaks as it likes: what the harness's own child would never say, said by a real process. */
import { processLevel } from '../../harness/sandbox/isolation/process-level.ts'
import { startNode, type NodeProcess } from '../../harness/sandbox/start-node.ts'

/** What its script has at hand, all of it synchronous. */
const AT_HAND = `
const fs = require('node:fs')
const clock = new Int32Array(new SharedArrayBuffer(4))
const rest = (ms) => Atomics.wait(clock, 0, 0, ms)
const say = (bytes) => {
  for (let said = 0; said < bytes.length;) {
    try { said += fs.writeSync(1, bytes, said) } catch (error) { if (error.code !== 'EAGAIN') process.exit(7); rest(1) }
  }
}
const prefix = (length, head) => { const b = Buffer.alloc(8); b.writeUInt32LE(length, 0); b.writeUInt32LE(head, 4); return b }
const numbers = (...all) => Buffer.from(Float64Array.from(all).buffer)
const frame = (head, payload = Buffer.alloc(0)) => {
  const bytes = Buffer.from(typeof head === 'string' ? head : JSON.stringify(head))
  return Buffer.concat([prefix(4 + bytes.length + payload.length, bytes.length), bytes, payload])
}
const hear = (count) => {
  const bytes = Buffer.alloc(count)
  for (let got = 0; got < count;) {
    try { const n = fs.readSync(0, bytes, got, count - got, null); if (n === 0) process.exit(0); got += n }
    catch (error) { if (error.code !== 'EAGAIN') process.exit(0); rest(1) }
  }
  return bytes
}
const question = () => {
  const start = hear(8)
  const all = hear(start.readUInt32LE(0) - 4)
  return JSON.parse(all.subarray(0, start.readUInt32LE(4)).toString())
}
const answer = (id, more = {}) =>
  ({ kind: 'answer', id, value: 'number', again: null, changed: [], sharedRows: false, printed: '', ...more })
const ready = () => say(frame({ kind: 'ready' }))
`

export function hostileChild(script: string): Promise<NodeProcess> {
  return startNode(processLevel, ['-e', AT_HAND + script], { memoryMb: 256, cpuSeconds: 60 })
}
