/** Authority on what every outcome of a run depends on besides the submission, each by its digest. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HintDepth } from '../domain/assignment.ts'
import type { Basis } from '../domain/class-record.ts'
import type { IsolationLevel } from '../domain/report.ts'
import { bundleOracleSource } from '../load/load-oracle.ts'
import { packageRoot } from '../load/package-root.ts'

export type Conditions = {
  /** The assignment's. */
  readonly folder: string
  readonly seed: string | undefined
  readonly depth: HintDepth
  readonly types: boolean
  readonly isolation: IsolationLevel
}

export async function basisOf(conditions: Conditions): Promise<Omit<Basis, 'submission'>> {
  const { folder, seed, depth, types, isolation } = conditions
  return {
    assignment: digest([...filesUnder(folder), ...(await oracleOf(folder))]),
    harness: harnessDigest(),
    seed: seed === undefined ? null : digest(['seed', seed]),
    options: digest([String(depth), String(types), isolation]),
  }
}

/** With all that it is made of, wherever that lies; a quiz has none. */
async function oracleOf(folder: string): Promise<readonly string[]> {
  return existsSync(join(folder, 'oracle.ts')) ? [await bundleOracleSource(folder)] : []
}

/** Each text with its length before it, so that no two lists have the same. */
export function digest(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text)
  return `sha256:${hash.digest('hex')}`
}

/** The build's chunks are named after what they hold, so their names are enough. */
function harnessDigest(): string {
  const dist = join(packageRoot, 'dist')
  const entries = readdirSync(dist).filter((name) => name.endsWith('.js'))
  return digest([
    ...entries.toSorted().map((name) => readFileSync(join(dist, name), 'utf8')),
    ...readdirSync(join(dist, 'chunks')).toSorted(),
  ])
}

/** Their names and texts in turn; what the handout says decides no outcome, and is looked at all the same. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(folder.length).replaceAll('\\', '/'))
    .toSorted()
    .flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')])
}
