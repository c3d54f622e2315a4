/**
 * Authority on the folder in which the compiler looks at a submission: copies of the files that were read and guarded, and
 * a configuration of ours. Nothing else is there, and nothing that an import or a reference names is looked for elsewhere.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { atInterruption } from '../at-interruption.ts'
import { ambient } from './ambient.ts'

export const SUBMISSION = 'submission/'
export const ASKED = 'asked.ts'

const OPTIONS = {
  target: 'es2023',
  lib: ['es2023'],
  types: [],
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  // What is not listed is never opened, whatever a student's import, `import()` type or `/// <reference>` says.
  noResolve: true,
  noEmit: true,
  allowJs: true,
  checkJs: false,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  // As strict as an editor is by itself.
  strict: true,
  useUnknownInCatchVariables: false,
  noUncheckedIndexedAccess: false,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
}

export type Project = {
  readonly folder: string
  /** False where there is no room for them, for example on a full disk. */
  readonly write: (sources: ReadonlyMap<string, string>) => Promise<boolean>
  readonly remove: () => Promise<void>
}

/** `stages` are the names that the entry file is asked to export. Null where no folder can be made. */
export function makeProject(entry: string, stages: readonly string[]): Project | null {
  const folder = makeFolder()
  if (folder === null) return null
  const forget = atInterruption(() => rmSync(folder, { recursive: true, force: true }))
  const put = (name: string, text: string) => writeFile(join(folder, name), text)
  return {
    folder,
    write: async (sources) => {
      const names = [...sources.keys()].map((name) => SUBMISSION + name)
      const config = { compilerOptions: OPTIONS, files: ['ambient.d.ts', ASKED, ...names] }
      const asked = stages.map((stage, i) => `${stage} as stage${i}`).join(', ')
      const written = Promise.all([
        put('tsconfig.json', JSON.stringify(config)),
        put('ambient.d.ts', ambient),
        put(ASKED, `import { ${asked} } from ${JSON.stringify(`./${SUBMISSION}${entry}`)}\n`),
        ...[...sources].map(async ([name, text]) => {
          await mkdir(dirname(join(folder, SUBMISSION, name)), { recursive: true })
          await put(SUBMISSION + name, text)
        }),
      ])
      return written.then(
        () => true,
        () => false,
      )
    },
    remove: async () => {
      await rm(folder, { recursive: true, force: true })
      forget()
    },
  }
}

function makeFolder(): string | null {
  try {
    return realpathSync(mkdtempSync(join(tmpdir(), 'followthrough-types-')))
  } catch {
    return null
  }
}
