/**
 * Authority on turning an oracle's programs into modules that can be handed in: each is a file of its own, so that the
 * whole harness is tried on it and not only its judge.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Assignment } from '../domain/assignment.ts'
import { bundleOracleSource } from '../load/load-oracle.ts'
import { inTemporaryFolder, temporaryUnwritable } from './temporary-folder.ts'

export type Workshop = {
  /** The path of a module in which `changes`, an expression over `oracle`, replaces some of the stages. */
  readonly makeModule: (changes: string) => Promise<string>
}

export async function withWorkshop<T>(
  assignment: Assignment,
  use: (workshop: Workshop) => Promise<T>,
): Promise<T> {
  const source = await shorten(await bundleOracleSource(assignment.folder))
  const names = assignment.stages.map(({ id }) => id)
  let made = 0
  return inTemporaryFolder((folder) =>
    use({
      makeModule: async (changes) => {
        made += 1
        const place = join(folder, String(made))
        const entry = join(place, assignment.entryFile)
        try {
          await mkdir(place)
          await writeFile(entry, source + exportsOf(names, changes))
        } catch (cause) {
          throw temporaryUnwritable(cause)
        }
        return entry
      },
    }),
  )
}

/** It is compiled again for every program, and told apart from none by its comments and blanks. */
async function shorten(source: string): Promise<string> {
  const { transform } = await import('esbuild')
  const { code } = await transform(source, { minifyWhitespace: true })
  return code
}

/** The stages under names of their own first: the oracle's source has functions of the same names. */
function exportsOf(names: readonly string[], changes: string): string {
  const taken = names.map((name, i) => `const handedIn${i} = handedIn.${name}`)
  const given = names.map((name, i) => `handedIn${i} as ${name}`)
  return `\nconst handedIn = oracle.module(${changes})\n${taken.join('\n')}\nexport { ${given.join(', ')} }\n`
}
