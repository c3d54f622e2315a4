/** Runs a classic BPF program as the kernel does for seccomp: on the bytes of one system call, to the verdict. */
export type Instruction = {
  readonly code: number
  readonly ifTrue: number
  readonly ifFalse: number
  readonly value: number
}

export const RETURN = 0x06
const LOAD = 0x20
const TESTS: ReadonlyMap<number, (loaded: number, value: number) => boolean> = new Map([
  [0x15, (loaded, value) => loaded === value],
  [0x25, (loaded, value) => loaded > value],
  [0x35, (loaded, value) => loaded >= value],
  [0x45, (loaded, value) => (loaded & value) !== 0],
])

export function readBpf(program: Uint8Array): readonly Instruction[] {
  const bytes = new DataView(program.buffer, program.byteOffset, program.byteLength)
  return Array.from({ length: program.length / 8 }, (_, index) => ({
    code: bytes.getUint16(8 * index, true),
    ifTrue: bytes.getUint8(8 * index + 2),
    ifFalse: bytes.getUint8(8 * index + 3),
    value: bytes.getUint32(8 * index + 4, true),
  }))
}

export function isJump({ code }: Instruction): boolean {
  return TESTS.has(code)
}

export type SystemCall = {
  readonly audit: number
  readonly number: number
  readonly firstArgument?: number
}

export function verdictOf(
  program: readonly Instruction[],
  { audit, number, firstArgument = 0 }: SystemCall,
): number {
  const call = new DataView(new ArrayBuffer(64))
  call.setUint32(0, number, true)
  call.setUint32(4, audit, true)
  call.setUint32(16, firstArgument, true)
  let loaded = 0
  // It only ever goes forward.
  for (let at = 0; at < program.length; at++) {
    const { code, ifTrue, ifFalse, value } = program[at] ?? { code: 0, ifTrue: 0, ifFalse: 0, value: 0 }
    const test = TESTS.get(code)
    if (code === RETURN) return value
    if (code === LOAD) loaded = call.getUint32(value, true)
    else if (test === undefined) throw new Error(`Instruction ${at} is none: ${code}`)
    else at += test(loaded, value) ? ifTrue : ifFalse
  }
  throw new Error('The program ends without a verdict.')
}
