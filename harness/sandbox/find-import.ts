/** Authority on what an import in a submission means: a file of its own folder, or a refusal that says why. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, normalize, posix, sep } from 'node:path'

export type FoundImport =
  { readonly kind: 'found'; readonly name: string } | { readonly kind: 'refused'; readonly message: string }

/**
 * Everything that compiled code might ask for. esbuild writes each import as `require("…")`, and so may a text that only
 * looks like one: what is really asked for is decided when the code runs.
 */
export function importsOf(code: string): readonly string[] {
  const found = [...code.matchAll(/\brequire\(("(?:[^"\\\n]|\\.)*")\)/g)].flatMap(([, literal]) =>
    unquote(literal),
  )
  return [...new Set(found)].slice(0, 200)
}

function unquote(literal: string | undefined): readonly string[] {
  try {
    const text: unknown = JSON.parse(literal ?? '')
    return typeof text === 'string' ? [text] : []
  } catch {
    return []
  }
}

/** Names are relative to the submission's folder, with forward slashes. */
export async function findImport(specifier: string, from: string, folder: string): Promise<FoundImport> {
  if (!/^\.\.?(\/|$)/.test(specifier)) {
    return refuse('No package and no part of Node is there in here: write what you need in your own files.')
  }
  const wanted = posix.normalize(posix.join(posix.dirname(from), specifier))
  if (wanted === '..' || wanted.startsWith('../'))
    return refuse('It lies outside the folder that you hand in.')
  for (const candidate of candidatesOf(wanted)) {
    if (await isFile(join(folder, normalize(candidate)))) return { kind: 'found', name: candidate }
  }
  return refuse(await missing(wanted, folder))
}

function candidatesOf(wanted: string): readonly string[] {
  const asTypeScript = extname(wanted) === '.js' ? [wanted.replace(/\.js$/, '.ts')] : []
  return [wanted, `${wanted}.ts`, ...asTypeScript, `${wanted}/index.ts`, `${wanted}.json`]
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function missing(wanted: string, folder: string): Promise<string> {
  const there = await readdir(join(folder, dirname(wanted).replaceAll('/', sep))).catch(() => [])
  const sources = there.filter((name) => /\.(ts|js|json)$/.test(name)).slice(0, 8)
  const known = sources.length === 0 ? 'nothing to import' : sources.join(', ')
  return `There is no file ${basename(wanted)} there; that folder holds ${known}.`
}

function refuse(message: string): FoundImport {
  return { kind: 'refused', message }
}
