/**
 * Authority on what the kernel refuses to a student's process, whatever else lets it through: a program that it runs before every
 * system call, in the form that bubblewrap reads from a descriptor (`--seccomp FD`).
 *
 * Threads can be started, processes cannot. What is refused fails with EPERM, as if a privilege were missing. What a caller is
 * to do in another way fails with ENOSYS, as on a Linux that does not have it: `clone3`, and all that is younger than the table.
 * A call in another architecture's numbering would get past every comparison; whoever makes one is ended.
 */
import { assembleBpf, type Line } from './assemble-bpf.ts'
import { CLONE, CLONE3, REFUSED, YOUNGEST } from './system-calls.ts'

/** As the kernel names them (AUDIT_ARCH_X86_64, AUDIT_ARCH_AARCH64). */
const ARCHITECTURES = [
  { name: 'x64', column: 0, audit: 0xc000003e },
  { name: 'arm64', column: 1, audit: 0xc00000b7 },
] as const

/** Where they lie in what the kernel shows of a call (struct seccomp_data, little-endian). */
const NUMBER = 0
const ARCHITECTURE = 4
const FIRST_ARGUMENT = 16

/** Calls in the x32 numbering have this bit, and the architecture of x64. */
const X32 = 0x40000000
const CLONE_THREAD = 0x10000

const ALLOW = 0x7fff0000
const KILL_PROCESS = 0x80000000
const FAIL = 0x00050000
const EPERM = 1
const ENOSYS = 38

/** Null on an architecture whose numbers are not known here. */
export function seccompFilter(architecture: string): Uint8Array | null {
  const known = ARCHITECTURES.find(({ name }) => name === architecture)
  if (known === undefined) return null
  const { column, audit } = known
  const refused = Object.values(REFUSED).flatMap((numbers) => numbers[column] ?? [])
  return assembleBpf([
    { kind: 'load', offset: ARCHITECTURE },
    { kind: 'if', test: 'equals', value: audit, no: 'kill' },
    { kind: 'load', offset: NUMBER },
    { kind: 'if', test: 'reaches', value: X32, yes: 'kill' },
    { kind: 'if', test: 'exceeds', value: YOUNGEST, yes: 'unknown' },
    { kind: 'if', test: 'equals', value: CLONE3[column], yes: 'unknown' },
    ...refused.map((value): Line => ({ kind: 'if', test: 'equals', value, yes: 'refuse' })),
    { kind: 'if', test: 'equals', value: CLONE[column], no: 'allow' },
    { kind: 'load', offset: FIRST_ARGUMENT },
    { kind: 'if', test: 'has-a-bit-of', value: CLONE_THREAD, no: 'refuse' },
    { kind: 'label', name: 'allow' },
    { kind: 'return', value: ALLOW },
    { kind: 'label', name: 'refuse' },
    { kind: 'return', value: FAIL | EPERM },
    { kind: 'label', name: 'unknown' },
    { kind: 'return', value: FAIL | ENOSYS },
    { kind: 'label', name: 'kill' },
    { kind: 'return', value: KILL_PROCESS },
  ])
}
