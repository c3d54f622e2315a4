/** Authority on the level `container`: Docker or Podman gives each child a container of its own. */
import { randomUUID } from 'node:crypto'
import { engineEnvironment } from './ask-engine.ts'
import { containerArguments, type EngineName } from './container-arguments.ts'
import type { Level } from './level.ts'
import { removeContainer } from './remove-container.ts'

/** Of memory, for Node itself. */
const NODES_OWN_MB = 256

export function containerLevel(engine: EngineName, image: string): Level {
  return {
    name: 'container',
    wrap: (nodeArguments, { memoryMb, cpuSeconds }) => {
      const name = `followthrough-${randomUUID()}`
      const run = { engine, name, image, memoryMb: memoryMb + NODES_OWN_MB, cpuSeconds, nodeArguments }
      return {
        program: engine,
        args: containerArguments(run),
        environment: engineEnvironment(),
        fourth: null,
        end: () => removeContainer(engine, name),
      }
    },
    // The engine's to limit, and somewhere else on a machine with a virtual one.
    innermost: () => null,
    memorySignal: 'SIGKILL',
  }
}
