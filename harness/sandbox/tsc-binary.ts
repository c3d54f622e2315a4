/** Authority on where the TypeScript compiler's own program lies; null where it is not installed. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export function tscBinary(): string | null {
  const platform = `@typescript/typescript-${process.platform}-${process.arch}`
  try {
    const typescript = createRequire(import.meta.url).resolve('typescript/package.json')
    const manifest = createRequire(typescript).resolve(`${platform}/package.json`)
    const path = join(dirname(manifest), 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc')
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}
