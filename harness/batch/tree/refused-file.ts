/** Authority on a file that must not be read: it is listed, with the reason. */
import type { Refusal } from '../../domain/refusal.ts'
import { Refused, type TreeFile } from './tree.ts'

export function refusedFile(path: string, bytes: number, refusal: Refusal): TreeFile {
  return { path, bytes, refusal, read: () => Promise.reject(new Refused(refusal)) }
}
