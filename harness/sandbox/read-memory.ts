/** Authority on how much memory a process has, as Linux tells it. */
import { readFileSync } from 'node:fs'

export type Memory = {
  /** Of its addresses, used or not. */
  readonly reservedKb: number
  /** What it can write to, and nobody else can. */
  readonly writableKb: number
}

/** Null where nothing says so, or the process is there no more. */
export function readMemory(pid: number): Memory | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [reservedKb, writableKb] = [kilobytes('VmSize', status), kilobytes('VmData', status)]
    return reservedKb === null || writableKb === null ? null : { reservedKb, writableKb }
  } catch {
    return null
  }
}

function kilobytes(name: string, status: string): number | null {
  const [, size] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status) ?? []
  return size === undefined ? null : Number(size)
}
