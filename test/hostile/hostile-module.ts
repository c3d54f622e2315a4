/** The modules under modules/, and what each of them says of itself in its first lines. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Arena } from './arena.ts'
import { packageRoot } from '../../harness/load/package-root.ts'

export type HostileModule = {
  readonly family: string
  readonly name: string
  readonly tries: string
  readonly outcome: string
  /** It is marked with fresh test vectors beside the listed ones. */
  readonly isFresh: boolean
  /** Writes it, as attention.ts and what belongs to it, beside the right module. */
  readonly handIn: (arena: Arena) => Promise<void>
}

const modules = join(packageRoot, 'test/hostile/modules')

export function hostileModules(): readonly HostileModule[] {
  return readdirSync(modules)
    .toSorted()
    .flatMap((family) => modulesOf(family))
}

function modulesOf(family: string): readonly HostileModule[] {
  return readdirSync(join(modules, family))
    .toSorted()
    .map((file) => {
      const path = join(modules, family, file)
      const name = basename(file).replace(/(\.make)?\.ts$/, '')
      return { family, name, ...readHeader(path), handIn: (arena) => handIn(path, arena) }
    })
}

/** `// Tries: …` and `// Outcome: …`, each on one line, are the first two of every module; the second may say `fresh`. */
function readHeader(path: string): Pick<HostileModule, 'tries' | 'outcome' | 'isFresh'> {
  const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n')
  const [, tries] = /^\/\/ Tries: (.+)$/.exec(first) ?? []
  const [, freshly, outcome] = /^\/\/ Outcome( with fresh test vectors)?: (.+)$/.exec(second) ?? []
  if (tries === undefined || outcome === undefined) throw new Error(`${path} does not say what it tries`)
  return { tries, outcome, isFresh: freshly !== undefined }
}

/** What is no ordinary text, or several files, is made by a `name.make.ts`. */
async function handIn(path: string, arena: Arena): Promise<void> {
  const folder = arena.prepare()
  if (!path.endsWith('.make.ts')) {
    return writeFileSync(join(folder, 'attention.ts'), arena.aim(readFileSync(path, 'utf8')))
  }
  const maker: unknown = await import(pathToFileURL(path).href)
  if (!isMaker(maker)) throw new Error(`${path} exports no function "make"`)
  await maker.make(folder)
}

type Maker = { readonly make: (folder: string) => void | Promise<void> }

function isMaker(loaded: unknown): loaded is Maker {
  return (
    typeof loaded === 'object' && loaded !== null && 'make' in loaded && typeof loaded.make === 'function'
  )
}
