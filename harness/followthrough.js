#!/usr/bin/env node
// Authority on starting the command: never a build older than the sources. Plain JavaScript, because it runs before a build.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const built = join(root, 'dist/cli.js')

const BUILT_FROM = /\.(ts|js|hbs|schema\.json)$/
const NOT_BUILT = new Set(['vectors', 'starter', 'solution'])

if (isStale()) {
  process.stderr.write('Sources are newer than the build: building …\n')
  const { build } = await import('./build.js')
  await build()
}
await import(built)

/** An installed package has no sources, so nothing can be newer than its build. */
function isStale() {
  if (!existsSync(join(root, 'harness/cli.ts'))) return false
  if (!existsSync(built)) return true
  const builtAt = statSync(built).mtimeMs
  const folders = ['harness', 'reference', 'templates', 'assignments'].map((folder) => join(root, folder))
  return [join(root, 'package.json'), ...folders.flatMap(sourcesUnder)].some(
    (path) => statSync(path).mtimeMs > builtAt,
  )
}

/**
 * Every source file, and every folder, whose own time tells of a file that was taken away.
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesUnder(folder) {
  return [
    folder,
    ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return NOT_BUILT.has(entry.name) ? [] : sourcesUnder(path)
      return BUILT_FROM.test(entry.name) ? [path] : []
    }),
  ]
}
