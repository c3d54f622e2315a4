/** Authority on getting at an assignment's oracle: compiled with the build for ours, on the spot for anyone else's. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Fault } from '../domain/fault.ts'
import type { Oracle } from '../domain/oracle.ts'
import { ownAssignments } from './find-assignment.ts'
import { packageRoot } from './package-root.ts'

/** The oracle as one JavaScript module that imports nothing, as text. */
export async function bundleOracleSource(folder: string): Promise<string> {
  if (dirname(folder) === ownAssignments) return readFile(builtOracle(folder), 'utf8')
  return inWorkshop(async (workshop) => readFile(await bundleOracle(folder, workshop), 'utf8'))
}

export async function loadOracle(folder: string): Promise<Oracle> {
  if (!existsSync(join(folder, 'oracle.ts'))) {
    throw new Fault(
      'oracle-invalid',
      `The assignment ${folder} has no oracle.ts.`,
      'An oracle holds the reference, the misconceptions and the specimens; copy one from another assignment.',
    )
  }
  if (dirname(folder) === ownAssignments) return importOracle(builtOracle(folder))
  return inWorkshop(async (workshop) => importOracle(await bundleOracle(folder, workshop)))
}

function builtOracle(folder: string): string {
  return join(packageRoot, 'dist/assignments', basename(folder), 'oracle.js')
}

async function inWorkshop<T>(use: (workshop: string) => Promise<T>): Promise<T> {
  const workshop = await mkdtemp(join(tmpdir(), 'followthrough-oracle-'))
  try {
    return await use(workshop)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function bundleOracle(folder: string, workshop: string): Promise<string> {
  const esbuild = await import('esbuild')
  const outfile = join(workshop, 'oracle.mjs')
  try {
    await esbuild.build({
      entryPoints: [join(folder, 'oracle.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'silent',
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Fault('oracle-invalid', `${folder}/oracle.ts does not compile: ${reason}`, 'Mend it there.', {
      cause,
    })
  }
  return outfile
}

async function importOracle(path: string): Promise<Oracle> {
  const module: unknown = await import(pathToFileURL(path).href)
  if (isOracleModule(module)) return module.oracle
  throw new Fault(
    'oracle-invalid',
    `${path} exports no "oracle" with stages, misconceptions, those together, specimens and a module.`,
    'Export it as `export const oracle: Oracle = { … }`; the type says what belongs in it.',
  )
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
