/** Authority on one run of esbuild: a process of its own, the file on its standard input, its time, memory and output limited. */
import { esbuildBinary } from './esbuild-binary.ts'
import { runTool, type ToolRun } from './run-tool.ts'
import { withinLimits } from './within-limits.ts'

export type Room = { readonly limitMs: number; readonly mostOutput: number }

export const FILE_MS = 5000
/** Of compiled code and its map. */
export const MOST_OUTPUT: number = 8 * 1024 * 1024
/** Of address space, of which the compiler takes more than a gigabyte before it reads anything. */
const MOST_KIB = 3 * 1024 * 1024

export function runCompiler(args: readonly string[], input: string, room: Room): Promise<ToolRun> {
  const compiler = withinLimits({ program: esbuildBinary(), args }, { ...room, mostKib: MOST_KIB })
  return runTool({ ...compiler, ...room, input })
}
