/** Authority on the files that no student wrote: what systems, tools and packers leave behind. */
const FOLDERS = ['__macosx', 'node_modules', '.git']
const FILES = ['.ds_store', 'thumbs.db', 'desktop.ini', '.git']

/** `path` has `/` between its parts. */
export function isLeftOut(path: string): boolean {
  const parts = path.toLowerCase().split('/')
  const name = parts.pop() ?? ''
  return FILES.includes(name) || name.startsWith('._') || parts.some((part) => FOLDERS.includes(part))
}

/** A folder whose files are all left out, so that it need not be looked into. */
export function isLeftOutFolder(path: string): boolean {
  return isLeftOut(`${path}/-`)
}
