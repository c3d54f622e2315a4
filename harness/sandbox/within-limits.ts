/**
 * Authority on the limits of a compiler that reads what a student wrote: processor time and address space. A file of a few
 * hundred bytes can make it need any amount of either. The system keeps these limits even where nobody is left to end it.
 */
export type Limits = { readonly limitMs: number; readonly mostKib: number }

type Command = { readonly program: string; readonly args: readonly string[] }

export function withinLimits(command: Command, { limitMs, mostKib }: Limits): Command {
  if (process.platform === 'win32') return command
  const seconds = 2 * Math.ceil(limitMs / 1000)
  const limits = `ulimit -t ${seconds}; ulimit -v ${mostKib} 2>/dev/null`
  return {
    program: '/bin/sh',
    args: ['-c', `${limits}; exec "$0" "$@"`, command.program, ...command.args],
  }
}
