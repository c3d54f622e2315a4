/**
 * Authority on the limits of a compiler that reads what a student wrote: processor time and address space. A file of a few
 * hundred bytes can make it need any amount of either. The system keeps these limits even where nobody is left to end it.
 */
export type Limits = { readonly limitMs: number; readonly mostKib: number }

/** Both compilers are Go programs, which use no more than they are told. */
const PROCESSORS = 2

type Command = { readonly program: string; readonly args: readonly string[] }

export function withinLimits(command: Command, { limitMs, mostKib }: Limits): Command {
  if (process.platform === 'win32') return command
  const limits = [
    `ulimit -t ${secondsOf(limitMs)} 2>/dev/null`,
    `ulimit -v ${mostKib} 2>/dev/null`,
    `export GOMAXPROCS=${PROCESSORS}`,
  ].join('; ')
  return {
    program: '/bin/sh',
    args: ['-c', `${limits}; exec "$0" "$@"`, command.program, ...command.args],
  }
}

/** Whether one that was ended after so long may have used up its processor time: each processor gives it a second a second. */
export function mayBeUsedUp(ms: number, limitMs: number): boolean {
  return PROCESSORS * ms >= 1000 * secondsOf(limitMs)
}

/** Of all its processors together. */
function secondsOf(limitMs: number): number {
  return PROCESSORS * Math.ceil(limitMs / 1000)
}
