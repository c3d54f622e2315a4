/** Writes a submission to a folder of its own and opens the real sandbox on it; everything is gone afterwards. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Evidence, Probe } from '../../harness/domain/evidence.ts'
import type { Value } from '../../harness/domain/value.ts'
import { openSandbox, type Sandbox } from '../../harness/sandbox/open-sandbox.ts'

export const LIMITS = { loadMs: 1500, callMs: 500, totalMs: 20_000, memoryMb: 64 }

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with these files, by name. */
export async function withFiles<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `files` holds attention.ts and what it imports, by name. */
export function handIn<T>(
  files: Files,
  use: (sandbox: Sandbox, folder: string) => Promise<T>,
  limits: Partial<typeof LIMITS> = {},
): Promise<T> {
  return withFiles(files, async (folder) => {
    const entryPath = join(folder, 'attention.ts')
    const sandbox = await openSandbox({
      entryPath,
      limits: { ...LIMITS, ...limits },
      isolation: 'process',
    })
    try {
      return await use(sandbox, folder)
    } finally {
      await sandbox.close()
    }
  })
}

export function probe(exportName: string, inputs: readonly Value[] = [], more: Partial<Probe> = {}): Probe {
  return { id: `${exportName}/test`, exportName, inputs, calls: 2, maxCells: 10_000, limitMs: 500, ...more }
}

/** What came of one call of one function of a module. */
export async function evidenceOf(
  source: string,
  exportName: string,
  inputs: readonly Value[] = [],
  more: Partial<Probe> = {},
): Promise<Evidence> {
  const asked = probe(exportName, inputs, more)
  return handIn({ 'attention.ts': source }, async (sandbox) => {
    const evidence = (await sandbox.run([asked])).get(asked.id)
    if (evidence === undefined) throw new Error('the probe was not answered')
    return evidence
  })
}
