/** Authority on one run of the TypeScript compiler: its limits, and what it means that it ended as it did. */
import { runTool } from '../run-tool.ts'
import { withinLimits } from '../within-limits.ts'

export type TscRun =
  | { readonly kind: 'said'; readonly output: string; readonly hasComplaints: boolean }
  | { readonly kind: 'late' }
  | { readonly kind: 'stopped' }

type Options = {
  readonly tsc: string
  readonly folder: string
  readonly limitMs: number
  readonly signal: AbortSignal
}

const MOST_OUTPUT = 1024 * 1024
/** Of address space, of which the compiler takes more than a gigabyte before it reads anything. */
const MOST_KIB = 4 * 1024 * 1024

export async function runTsc({ tsc, folder, limitMs, signal }: Options): Promise<TscRun> {
  const args = ['--project', 'tsconfig.json', '--pretty', 'false', '--singleThreaded']
  const tool = withinLimits({ program: tsc, args }, { limitMs, mostKib: MOST_KIB })
  const run = await runTool({ ...tool, folder, limitMs, mostOutput: MOST_OUTPUT, signal, isPatient: true })
  switch (run.kind) {
    case 'ended':
      // A compiler that broke says so on its standard error; complaints are on its standard output.
      return run.stderr === '' && run.code !== null
        ? { kind: 'said', output: run.stdout, hasComplaints: run.code !== 0 }
        : { kind: 'stopped' }
    case 'too-much':
      return { kind: 'said', output: run.stdout.replace(/[^\n]*$/, ''), hasComplaints: true }
    case 'out-of-time':
      return { kind: 'late' }
    case 'not-started':
      return { kind: 'stopped' }
  }
}
