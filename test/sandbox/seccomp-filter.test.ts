import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assembleBpf, type Line } from '../../harness/sandbox/isolation/assemble-bpf.ts'
import { seccompFilter } from '../../harness/sandbox/isolation/seccomp-filter.ts'
import { CLONE, CLONE3, REFUSED, YOUNGEST } from '../../harness/sandbox/isolation/system-calls.ts'
import { isJump, readBpf, RETURN, verdictOf, type Instruction } from '../support/run-bpf.ts'

const ALLOW = 0x7fff0000
const EPERM = 0x00050001
const ENOSYS = 0x00050026
const KILL = 0x80000000

const JUMP: Line = { kind: 'if', test: 'equals', value: 0, yes: 'to' }
const MARK: Line = { kind: 'return', value: ALLOW }

const AUDIT_X64 = 0xc000003e
const AUDIT_ARM64 = 0xc00000b7
const AUDIT_I386 = 0x40000003
const AUDIT_ARM = 0x40000028

function filterFor(architecture: string): readonly Instruction[] {
  return readBpf(seccompFilter(architecture) ?? new Uint8Array())
}

const x64 = filterFor('x64')
const arm64 = filterFor('arm64')

describe.each([
  ['x64', x64],
  ['arm64', arm64],
])('the program for %s', (_, program) => {
  it('is one that the kernel takes: not empty, not too long, and its last instruction is a verdict', () => {
    expect(program.length).toBeGreaterThan(50)
    expect(program.length).toBeLessThanOrEqual(4096)
    expect(program.at(-1)?.code).toBe(RETURN)
  })

  it('jumps only to instructions of its own', () => {
    const landings = program.flatMap((one, index) =>
      isJump(one) ? [index + 1 + one.ifTrue, index + 1 + one.ifFalse] : [],
    )
    expect(landings.length).toBeGreaterThan(100)
    expect(landings.filter((landing) => landing >= program.length)).toEqual([])
  })
})

it('there is none for an architecture whose numbers are not in the table', () => {
  expect(['ia32', 'arm', 'riscv64', 's390x', ''].map(seccompFilter)).toEqual([null, null, null, null, null])
})

const THREAD = 0x3d0f00
const FORK = 17

describe('on x64', () => {
  it.each([
    ['read', 0, ALLOW],
    ['write', 1, ALLOW],
    ['mmap', 9, ALLOW],
    ['execve, which starts nothing beside itself', 59, ALLOW],
    ['exit_group', 231, ALLOW],
    ['futex', 202, ALLOW],
    ['getsockopt, asked of a standard stream', 55, ALLOW],
    ['socket', 41, EPERM],
    ['connect', 42, EPERM],
    ['socketpair', 53, EPERM],
    ['fork', 57, EPERM],
    ['vfork', 58, EPERM],
    ['kill', 62, EPERM],
    ['ptrace', 101, EPERM],
    ['mount', 165, EPERM],
    ['bpf', 321, EPERM],
    ['io_uring_setup', 425, EPERM],
    ['pidfd_getfd', 438, EPERM],
    ['clone3', 435, ENOSYS],
    ['the youngest in the table', 450, ALLOW],
    ['a younger one', 451, ENOSYS],
    ['one in the x32 numbering', 0x40000000 + 39, KILL],
    ['no call at all', 0xffffffff, KILL],
  ])('%s (%i)', (_, number, verdict) => {
    expect(verdictOf(x64, { audit: AUDIT_X64, number })).toBe(verdict)
  })

  it('a thread can be started, a process cannot', () => {
    const clone = { audit: AUDIT_X64, number: 56 }
    expect(verdictOf(x64, { ...clone, firstArgument: THREAD })).toBe(ALLOW)
    expect(verdictOf(x64, { ...clone, firstArgument: FORK })).toBe(EPERM)
    expect(verdictOf(x64, clone)).toBe(EPERM)
  })

  it('the numbering of another architecture ends the process, even for read', () => {
    const others = [AUDIT_I386, AUDIT_ARM64, AUDIT_ARM, 0]
    expect(others.map((audit) => verdictOf(x64, { audit, number: 0 }))).toEqual(others.map(() => KILL))
  })
})

describe('on arm64', () => {
  it.each([
    ['read', 63, ALLOW],
    ['execve', 221, ALLOW],
    ['getsockopt', 209, ALLOW],
    ['socket', 198, EPERM],
    ['connect', 203, EPERM],
    ['kill', 129, EPERM],
    ['ptrace', 117, EPERM],
    ['mount', 40, EPERM],
    ['clone3', 435, ENOSYS],
    ['a younger one', 451, ENOSYS],
  ])('%s (%i)', (_, number, verdict) => {
    expect(verdictOf(arm64, { audit: AUDIT_ARM64, number })).toBe(verdict)
  })

  it('a thread can be started, a process cannot', () => {
    const clone = { audit: AUDIT_ARM64, number: 220 }
    expect(verdictOf(arm64, { ...clone, firstArgument: THREAD })).toBe(ALLOW)
    expect(verdictOf(arm64, { ...clone, firstArgument: FORK })).toBe(EPERM)
  })

  it('the numbering of 32-bit ARM and of x64 ends the process', () => {
    const others = [AUDIT_ARM, AUDIT_X64]
    expect(others.map((audit) => verdictOf(arm64, { audit, number: 63 }))).toEqual([KILL, KILL])
  })
})

it('what is in the table is refused, on each architecture that has it, and nothing else is', () => {
  const numbers = Array.from({ length: YOUNGEST + 1 }, (_, number) => number)
  const refusedBy = (program: readonly Instruction[], audit: number) =>
    numbers.filter((number) => verdictOf(program, { audit, number, firstArgument: THREAD }) === EPERM)
  const all = Object.values(REFUSED)
  expect(all.length).toBeGreaterThan(80)
  expect(refusedBy(x64, AUDIT_X64)).toEqual(inOrder(all.map(([onX64]) => onX64)))
  expect(refusedBy(arm64, AUDIT_ARM64)).toEqual(inOrder(all.flatMap(([, onArm64]) => onArm64 ?? [])))
})

function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b)
}

// Debian and Ubuntu have these files in the package linux-libc-dev.
const X64_NUMBERS = '/usr/include/x86_64-linux-gnu/asm/unistd_64.h'
const ARM64_NUMBERS = '/usr/include/asm-generic/unistd.h'
const TABLE = { ...REFUSED, clone: CLONE, clone3: CLONE3 }

it.skipIf(!existsSync(X64_NUMBERS))('the numbers for x64 are those of the header of Linux', () => {
  const stated = numbersIn(X64_NUMBERS)
  expect(Object.entries(TABLE).filter(([name, [onX64]]) => stated.get(name) !== onX64)).toEqual([])
})

it.skipIf(!existsSync(ARM64_NUMBERS))('the numbers for arm64 are those of the header of Linux', () => {
  const stated = numbersIn(ARM64_NUMBERS)
  const wrong = Object.entries(TABLE).filter(([name, [, onArm64]]) => (stated.get(name) ?? null) !== onArm64)
  expect(wrong).toEqual([])
})

function numbersIn(header: string): ReadonlyMap<string, number> {
  const lines = readFileSync(header, 'utf8').matchAll(/^#define __NR_(\w+)\s+(\d+)/gm)
  return new Map([...lines].map(([, name = '', number]) => [name, Number(number)]))
}

describe('a program that could not be written down is refused, not cut short', () => {
  it.each([
    ['backward', [{ kind: 'label', name: 'to' }, MARK, JUMP]],
    ['nowhere', [JUMP, MARK]],
    [
      'farther than a byte can say',
      [JUMP, ...Array.from({ length: 256 }, () => MARK), { kind: 'label', name: 'to' }, MARK],
    ],
  ] satisfies readonly [string, readonly Line[]][])('when it jumps %s', (_, lines) => {
    expect(() => assembleBpf(lines)).toThrow('"to"')
  })
})
