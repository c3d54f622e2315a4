/** Copies the assignments to where somebody else keeps theirs, with what their oracles are made of. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../harness/load/package-root.ts'

/** Gives the folder of the assignments. */
export function copyCourse(to: string): string {
  for (const part of [
    'assignments',
    'reference',
    'harness/domain',
    'harness/authoring',
    'node_modules/decimal.js',
  ]) {
    cpSync(join(packageRoot, part), join(to, part), { recursive: true })
  }
  return join(to, 'assignments')
}
