/** Authority on the files of a class by their names, without the folder around them all and without what leads elsewhere. */
import type { Tree, TreeFile } from '../tree/tree.ts'
import { outerFolder } from './outer-folder.ts'

export type ClassFiles = {
  readonly files: ReadonlyMap<string, TreeFile>
  readonly outer: string | null
  /** Refused, and by their names in no student's folder. */
  readonly astray: readonly string[]
}

/** With a pattern names are as they stand: whoever wrote it saw them so. */
export function classFiles({ files }: Tree, entryFiles: readonly string[], hasPattern: boolean): ClassFiles {
  const astray = files.filter((file) => file.refusal !== null && leadsNowhere(file.path))
  const own = files.filter((file) => !astray.includes(file))
  const paths = own.map(({ path }) => path)
  const outer = hasPattern ? null : outerFolder(paths, entryFiles)
  const start = outer === null ? 0 : outer.length + 1
  return {
    files: new Map(own.map((file) => [file.path.slice(start), file])),
    outer,
    astray: astray.map(({ path }) => path),
  }
}

/** In an archive from a student's machine `ada/../../x` is still Ada's; `../x` and `C:\x` are nobody's. */
function leadsNowhere(path: string): boolean {
  const [first = ''] = path.split('/')
  return first === '' || first === '.' || first === '..' || first.includes('\\') || /^[a-z]:/i.test(first)
}
