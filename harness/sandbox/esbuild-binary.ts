/** Authority on where esbuild's own program lies. Its JavaScript takes longer to load than a whole submission to grade. */
import { createRequire } from 'node:module'
import { Fault } from '../domain/fault.ts'

export function esbuildBinary(): string {
  const inPackage = process.platform === 'win32' ? 'esbuild.exe' : 'bin/esbuild'
  const platform = `@esbuild/${process.platform}-${process.arch}`
  try {
    const esbuild = createRequire(import.meta.url).resolve('esbuild/package.json')
    return createRequire(esbuild).resolve(`${platform}/${inPackage}`)
  } catch (cause) {
    throw new Fault(
      'sandbox-unavailable',
      `The compiler for TypeScript, ${platform}, is not installed.`,
      'Run "npm ci" again, and let it install optional dependencies.',
      { cause },
    )
  }
}
