/** Authority on the level `process`: nothing around Node but the process itself. */
import type { Level } from './level.ts'

export const processLevel: Level = {
  name: 'process',
  wrap: (args) => ({ program: process.execPath, args, environment: {}, fourth: null, end: null }),
  innermost: (pid) => pid,
  memorySignal: null,
}
