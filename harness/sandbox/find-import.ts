/** Authority on what an import in a submission means: a file of its own folder, or a refusal that says why. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, normalize, posix, relative, sep } from 'node:path'
import { isInside } from './is-inside.ts'

export type FoundImport =
  { readonly kind: 'found'; readonly name: string } | { readonly kind: 'refused'; readonly message: string }

/**
 * Everything that compiled code might ask for. esbuild writes each import as `require("…")`, and so may a text that only
 * looks like one: what is really asked for is decided when the code runs.
 */
export function importsOf(code: string): readonly string[] {
  const found = [...code.matchAll(/\brequire\(("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\)/g)].flatMap(
    ([, literal = '']) => unquote(literal),
  )
  return [...new Set(found)].slice(0, 200)
}

/** esbuild takes the quotes that are not in the text. */
function unquote(literal: string): readonly string[] {
  const inner = literal.slice(1, -1)
  const json = literal.startsWith("'") ? `"${inner.replaceAll('"', '\\"').replaceAll("\\'", "'")}"` : literal
  try {
    const text: unknown = JSON.parse(json)
    return typeof text === 'string' ? [text] : []
  } catch {
    return []
  }
}

/** Names are relative to the submission's folder, with forward slashes; the folder's own links are resolved. */
export async function findImport(specifier: string, from: string, folder: string): Promise<FoundImport> {
  const slip = refuseSpecifier(specifier)
  if (slip !== null) return refuse(slip)
  const wanted = posix.join(posix.dirname(from), specifier).replace(/\/$/, '')
  if (wanted === '..' || wanted.startsWith('../')) return refuse(OUTSIDE)
  for (const candidate of candidatesOf(wanted)) {
    const path = join(folder, normalize(candidate))
    if (!(await isFile(path))) continue
    const name = await nameIn(folder, path)
    return name === null ? refuse(OUTSIDE) : { kind: 'found', name }
  }
  return refuse(await missing(wanted, folder))
}

const OUTSIDE = 'It lies outside the folder that you hand in.'

function refuseSpecifier(specifier: string): string | null {
  if (/^(https?:)?\/\//i.test(specifier)) {
    return 'Nothing is fetched from the internet in here: write what you need in your own files.'
  }
  if (/^(file:|data:|blob:|[a-z]:[\\/]|[\\/])/i.test(specifier)) {
    return 'Such a path exists on one computer only. Import your own files by a path that starts with "./".'
  }
  if (/^\.\.?\\|^\.\.?\/.*\\/.test(specifier)) {
    return 'Write / between folders and files, not \\: that works on every computer.'
  }
  return /^\.\.?(\/|$)/.test(specifier)
    ? null
    : 'No package and no part of Node is there in here: write what you need in your own files.'
}

/** Nothing else is a module, even if a text that looks like an import names it. */
const IS_MODULE = /\.([cm]?[jt]s|[jt]sx|json)$/

function candidatesOf(wanted: string): readonly string[] {
  const index = posix.join(wanted, 'index.ts')
  if (wanted === '.') return [index]
  const asItIs = IS_MODULE.test(wanted) ? [wanted] : []
  const asTypeScript = extname(wanted) === '.js' ? [wanted.replace(/\.js$/, '.ts')] : []
  return [...asItIs, `${wanted}.ts`, ...asTypeScript, index, `${wanted}.json`]
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/**
 * One name for one file, whichever linked folders lead to it; null where they lead outside. A file that is a link itself is
 * refused when it is read.
 */
async function nameIn(folder: string, path: string): Promise<string | null> {
  const there = await realpath(dirname(path)).catch(() => dirname(path))
  if (!isInside(there, folder)) return null
  return relative(folder, join(there, basename(path))).replaceAll(sep, '/')
}

/** Names of a folder outside are nobody's business: through a link, it holds nothing. */
async function missing(wanted: string, folder: string): Promise<string> {
  const there = join(folder, dirname(wanted).replaceAll('/', sep))
  if ((await nameIn(folder, join(there, 'any'))) === null) return OUTSIDE
  if (await isFile(join(folder, normalize(wanted))))
    return `${basename(wanted)} is no module: a file that is imported ends in .ts, .js or .json.`
  const sources = (await readdir(there).catch(() => [])).filter((name) => /\.(ts|js|json)$/.test(name))
  const name = basename(wanted)
  const otherwise = sources.find((one) =>
    candidatesOf(name).some(
      (candidate) => candidate !== one && candidate.toLowerCase() === one.toLowerCase(),
    ),
  )
  if (otherwise !== undefined) {
    return `There is no file ${name} there, but ${otherwise}: capital and small letters are not the same in a name.`
  }
  const known = sources.length === 0 ? 'nothing to import' : sources.slice(0, 8).join(', ')
  return `There is no file ${name} there; that folder holds ${known}.`
}

function refuse(message: string): FoundImport {
  return { kind: 'refused', message }
}
