/** Authority on reading one file of a folder: the one that was listed, not what a link has put in its place since. */
import { join } from 'node:path'
import type { Refusal } from '../../domain/refusal.ts'
import { reasonOf } from '../../load/read-json.ts'
import { readPlainFile, type PlainFile } from '../../sandbox/read-plain-file.ts'
import { MOST_BYTES_OF_FILE } from './limits.ts'
import { Refused } from './tree.ts'

/** `first` of its bytes, or all of them. */
export async function readInFolder(root: string, path: string, first?: number): Promise<Uint8Array> {
  const file = await readOrRefuse(root, path, first ?? MOST_BYTES_OF_FILE)
  if (file.kind !== 'read') throw new Refused(refuseKind(file.kind, path))
  if (first === undefined && !file.isWhole) {
    throw new Refused({ kind: 'too-large', path, mostBytes: MOST_BYTES_OF_FILE })
  }
  return file.bytes
}

async function readOrRefuse(root: string, path: string, most: number): Promise<PlainFile> {
  try {
    return await readPlainFile(join(root, path), root, most)
  } catch (cause) {
    throw new Refused(refuseUnreadable(path, cause))
  }
}

export function refuseUnreadable(path: string, cause: unknown): Refusal {
  return { kind: 'unreadable', path, reason: `The system does not let it be read (${reasonOf(cause)}).` }
}

function refuseKind(kind: Exclude<PlainFile['kind'], 'read'>, path: string): Refusal {
  switch (kind) {
    case 'link':
    case 'no-file':
      return { kind, path }
    case 'outside':
      return { kind: 'link', path }
    case 'folder':
    case 'swapped':
      return { kind: 'unreadable', path, reason: 'Something else took its place while it was being read.' }
  }
}
