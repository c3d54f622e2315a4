/** Starts a container by its exact command line, as a student's process is started at that level. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { engineEnvironment } from '../../harness/sandbox/isolation/ask-engine.ts'
import { containerArguments, type ContainerRun } from '../../harness/sandbox/isolation/container-arguments.ts'

export function runContainer(run: ContainerRun): ChildProcessWithoutNullStreams {
  const { engine } = run
  const started = spawn(engine, containerArguments(run), {
    env: engineEnvironment(),
    detached: true,
    cwd: '/',
  })
  // One that is gone cannot be written to.
  started.stdin.on('error', () => {})
  return started
}
