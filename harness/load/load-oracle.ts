/** Authority on getting at an assignment's oracle: compiled with the build for ours, on the spot for anyone else's. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Fault } from '../domain/fault.ts'
import type { Oracle } from '../domain/oracle.ts'
import { ownAssignments } from './find-assignment.ts'
import { packageRoot } from './package-root.ts'

/** The oracle as one JavaScript module that imports nothing, as text. */
export async function bundleOracleSource(folder: string): Promise<string> {
  return dirname(folder) === ownAssignments ? readFile(builtOracle(folder), 'utf8') : bundleOracle(folder)
}

export async function loadOracle(folder: string): Promise<Oracle> {
  const source = join(folder, 'oracle.ts')
  if (!existsSync(source)) {
    throw new Fault(
      'oracle-invalid',
      `The assignment ${folder} has no oracle.ts.`,
      'An oracle holds the reference, the misconceptions and the specimens; copy one from another assignment.',
    )
  }
  const url =
    dirname(folder) === ownAssignments
      ? pathToFileURL(builtOracle(folder)).href
      : // No file is written for it, so there is none that could be in the way or be left behind.
        `data:text/javascript;base64,${Buffer.from(await bundleOracle(folder)).toString('base64')}`
  const module: unknown = await import(url)
  if (isOracleModule(module)) return module.oracle
  throw new Fault(
    'oracle-invalid',
    `${source} exports no "oracle" with stages, misconceptions, those together, specimens and a module.`,
    'Export it as `export const oracle: Oracle = { … }`; the type says what belongs in it.',
  )
}

function builtOracle(folder: string): string {
  return join(packageRoot, 'dist/assignments', basename(folder), 'oracle.js')
}

async function bundleOracle(folder: string): Promise<string> {
  const esbuild = await import('esbuild')
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(folder, 'oracle.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
      logLevel: 'silent',
    })
    return outputFiles.map(({ text }) => text).join('')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Fault('oracle-invalid', `${folder}/oracle.ts does not compile: ${reason}`, 'Mend it there.', {
      cause,
    })
  }
}

/** An oracle is the course's own code: its outline is enough to know that it is one. */
function isOracleModule(module: unknown): module is { readonly oracle: Oracle } {
  if (typeof module !== 'object' || module === null || !('oracle' in module)) return false
  const { oracle } = module
  return (
    typeof oracle === 'object' &&
    oracle !== null &&
    ['stages', 'misconceptions', 'together', 'accepted', 'specimens', 'module'].every((key) => key in oracle)
  )
}
