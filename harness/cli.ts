/** Authority on the command line: words in, exit codes out. The only place that prints. */
import { standardStream } from './commands/standard-stream.ts'
import { likelyLevel } from './sandbox/isolation/choose-level.ts'
import { startChild } from './sandbox/start-child.ts'
import type { Child } from './sandbox/start-child.ts'

// A student waits for this one: the child starts while the rest of the program is still being read.
const words = process.argv.slice(2)
const helpOnly = words.some((word) => word === '--help' || word === '-h')
// Only a guess: the words are read in full later, and another is started if it was wrong.
const demanded = /--isolation[= ]process\b/.test(words.join(' ')) ? 'process' : undefined
const spare: Child | null =
  words[0] === 'grade' && !helpOnly ? startChild({ level: likelyLevel(demanded) }) : null

const [out, err] = [standardStream(process.stdout), standardStream(process.stderr)]
const { runCommand } = await import('./commands/run-command.ts')
process.exitCode = await runCommand(words, {
  spare,
  say: out.write,
  said: out.written,
  note: err.write,
  terminal: process.stderr.isTTY ? process.stderr : null,
  colour: wantsColour(),
})
await spare?.kill()

/** https://no-color.org: set to anything but nothing, it turns colour off. */
function wantsColour(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
}
