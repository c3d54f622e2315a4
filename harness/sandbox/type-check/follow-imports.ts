/**
 * Authority on imports that the compiler did not find. One that stands for types alone was not needed to run the module, so
 * its file is read only now, with the guards of every other; for any other import the reason is the sandbox's own.
 */
import { join } from 'node:path'
import { MOST_BYTES_IN_ALL, MOST_FILES } from '../compile.ts'
import { findImport } from '../find-import.ts'
import { readSource } from '../read-source.ts'
import type { Diagnostic } from './read-diagnostics.ts'
import { wantedImport } from './wanted-import.ts'

export type Followed = {
  /** Files of the submission to look at as well. */
  readonly more: ReadonlyMap<string, string>
  /** What is wrong with an import; null where it is there after all, by the sandbox's rules. */
  readonly reasons: ReadonlyMap<Diagnostic, { readonly specifier: string; readonly reason: string | null }>
}

const MOST_IMPORTS = 100

export async function followImports(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  folder: string,
): Promise<Followed> {
  const more = new Map<string, string>()
  const reasons = new Map<Diagnostic, { specifier: string; reason: string | null }>()
  for (const diagnostic of diagnostics) {
    const specifier = reasons.size < MOST_IMPORTS ? wantedImport(diagnostic, sources) : null
    if (specifier === null) continue
    const found = await findImport(specifier, diagnostic.file, folder)
    const reason = found.kind === 'refused' ? found.message : await take(found.name)
    reasons.set(diagnostic, { specifier, reason })
  }
  return { more, reasons }

  async function take(name: string): Promise<string | null> {
    if (sources.has(name) || more.has(name)) return null
    if (sources.size + more.size >= MOST_FILES) return `Your module has more than ${MOST_FILES} files.`
    const read = await readSource(join(folder, name), folder).catch(() => null)
    if (read === null) return 'Its file cannot be read.'
    if (read.kind === 'refused') return read.message
    const total = [...sources.values(), ...more.values()].reduce((sum, text) => sum + text.length, 0)
    if (total + read.text.length > MOST_BYTES_IN_ALL)
      return 'With it, your files have more than 1 MiB together.'
    more.set(name, read.text)
    return null
  }
}
