/** The Nodes that a program is tried under: this one, and another one that FOLLOWTHROUGH_OTHER_NODE names. */
import { spawnSync } from 'node:child_process'
import * as esbuild from 'esbuild'
import { packageRoot } from '../../harness/load/package-root.ts'
import type { Level } from '../../harness/sandbox/isolation/level.ts'
import { processLevel } from '../../harness/sandbox/isolation/process-level.ts'

export type AnyNode = {
  readonly version: string
  readonly major: number
  readonly level: Level
  readonly permissionFlags: readonly string[]
}

const other = process.env['FOLLOWTHROUGH_OTHER_NODE']

/** What a Node says of itself: its version, and the flags that our own code gives to it. */
const ASKED = await esbuild.build({
  stdin: {
    contents: [
      `import { permissionFlags } from './harness/sandbox/permission-flags.ts'`,
      'console.log(JSON.stringify({ version: process.version, permissionFlags: permissionFlags() }))',
    ].join('\n'),
    resolveDir: packageRoot,
  },
  bundle: true,
  platform: 'node',
  write: false,
})

export const NODES: readonly AnyNode[] = [process.execPath, ...(other === undefined ? [] : [other])].map(
  describe,
)

function describe(path: string): AnyNode {
  const { stdout } = spawnSync(path, ['-e', ASKED.outputFiles[0]?.text ?? ''], { encoding: 'utf8', env: {} })
  const { version, permissionFlags }: Pick<AnyNode, 'version' | 'permissionFlags'> = JSON.parse(stdout)
  const wrap: Level['wrap'] = (args, limits) => ({ ...processLevel.wrap(args, limits), program: path })
  return { version, major: Number(/\d+/.exec(version)), level: { ...processLevel, wrap }, permissionFlags }
}
