/** Authority on one run of the TypeScript compiler: its limits, and what it means that it ended as it did. */
import { runTool } from '../run-tool.ts'

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
  const tool = process.platform === 'win32' ? { program: tsc, args } : limited(tsc, args, limitMs)
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

/** Types can be made to need any time and any memory. These limits hold even where nobody is left to end the process. */
function limited(tsc: string, args: readonly string[], limitMs: number) {
  const seconds = 2 * Math.ceil(limitMs / 1000)
  const limits = `ulimit -t ${seconds}; ulimit -v ${MOST_KIB} 2>/dev/null`
  return { program: '/bin/sh', args: ['-c', `${limits}; exec "$0" "$@"`, tsc, ...args] }
}
