/** Authority on the bytes of a classic BPF program: eight for each instruction, jumps forward by a count of instructions. */
export type Line =
  /** A place that is jumped to; it is no instruction. */
  | { readonly kind: 'label'; readonly name: string }
  /** Takes the four bytes that lie there in what is looked at. */
  | { readonly kind: 'load'; readonly offset: number }
  /** Looks at what was loaded. Without a label, the next line follows. */
  | {
      readonly kind: 'if'
      readonly test: Test
      readonly value: number
      readonly yes?: string
      readonly no?: string
    }
  | { readonly kind: 'return'; readonly value: number }

type Test = 'equals' | 'exceeds' | 'reaches' | 'has-a-bit-of'

const BYTES = 8
const FARTHEST_JUMP = 255
const LOAD = 0x20
const RETURN = 0x06
const JUMPS: Readonly<Record<Test, number>> = {
  equals: 0x15,
  exceeds: 0x25,
  reaches: 0x35,
  'has-a-bit-of': 0x45,
}

export function assembleBpf(lines: readonly Line[]): Uint8Array {
  const places = new Map<string, number>()
  const instructions = lines.filter((line) => line.kind !== 'label')
  let next = 0
  for (const line of lines) {
    if (line.kind === 'label') places.set(line.name, next)
    else next += 1
  }
  const bytes = new DataView(new ArrayBuffer(BYTES * instructions.length))
  for (const [index, line] of instructions.entries()) {
    const distance = (label: string | undefined) =>
      label === undefined ? 0 : distanceTo(label, index, places)
    const at = BYTES * index
    switch (line.kind) {
      case 'load':
        bytes.setUint16(at, LOAD, true)
        bytes.setUint32(at + 4, line.offset, true)
        break
      case 'return':
        bytes.setUint16(at, RETURN, true)
        bytes.setUint32(at + 4, line.value, true)
        break
      case 'if':
        bytes.setUint16(at, JUMPS[line.test], true)
        bytes.setUint8(at + 2, distance(line.yes))
        bytes.setUint8(at + 3, distance(line.no))
        bytes.setUint32(at + 4, line.value, true)
    }
  }
  return new Uint8Array(bytes.buffer)
}

function distanceTo(label: string, index: number, places: ReadonlyMap<string, number>): number {
  const distance = (places.get(label) ?? -1) - index - 1
  if (distance < 0 || distance > FARTHEST_JUMP)
    throw new RangeError(`No jump from ${index} reaches "${label}".`)
  return distance
}
