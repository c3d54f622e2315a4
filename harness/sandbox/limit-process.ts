/**
 * Authority on the limits that the system itself keeps for a process. Node's own limit is one of its heap alone: what an
 * ArrayBuffer holds is not in there.
 */
import { readFileSync } from 'node:fs'
import { findProgram } from './isolation/find-program.ts'
import { runTool } from './run-tool.ts'

export type ProcessLimits = { readonly memoryMb: number; readonly cpuSeconds: number }

/** What the engine may still reserve for itself: stacks and arenas of its own threads. */
const RESERVE_MB = 512

/**
 * From here on, it gets `memoryMb` more memory than it has reserved by now, no file with content, no dump of its memory, and so
 * much time of the processor, should nobody be left to end it. Does nothing where the system has no such limits.
 */
export async function limitProcess(pid: number | null, limits: ProcessLimits): Promise<void> {
  const program = findProgram('prlimit')
  const reserved = pid === null ? null : reservedKb(pid)
  if (program === null || reserved === null) return
  await runTool({
    program,
    args: [
      `--pid=${pid}`,
      `--as=${1024 * (reserved + 1024 * (limits.memoryMb + RESERVE_MB))}`,
      `--cpu=${limits.cpuSeconds}`,
      '--fsize=0',
      '--core=0',
      '--nofile=64',
    ],
    limitMs: 5000,
    mostOutput: 1000,
  })
}

/** The size of a process's address space; null where nothing says it. */
function reservedKb(pid: number): number | null {
  try {
    const [, size] = /^VmSize:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return size === undefined ? null : Number(size)
  } catch {
    return null
  }
}
